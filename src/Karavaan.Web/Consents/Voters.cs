using Karavaan.Domain;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Consents;

/// <summary>
/// The ballots of everybody who can choose now. They are compared with those that were cast and only ever leave here as a number, so
/// that nobody who has not chosen is hidden behind somebody who chose and then left.
/// </summary>
public static class Voters
{
    /// <summary>Everybody's in the room, or every group's with people; <c>null</c> once the round's key is gone.</summary>
    public static Sequence<string>? Of(Scene scene, Round round)
    {
        var present = scene.Workshop.Roster.Present;
        List<string?> ballots = round.Mode == ChoiceMode.Group
            ? [.. present.Select(person => person.Group).OfType<GroupId>().Distinct().Select(group => scene.BallotOf(group, round.Id))]
            : [.. present.Select(person => scene.BallotOf(person.Id, round.Id))];
        return ballots.Contains(null) ? null : [.. ballots.OfType<string>()];
    }

    /// <summary>How many have not chosen: as it was at the reveal, or as it is.</summary>
    public static int Silent(Scene scene, Round round) =>
        round.Silent
        ?? (Of(scene, round) is { } voters
            ? voters.Count(voter => !round.Ballots.ContainsKey(voter))
            : Math.Max(0, scene.Workshop.Choosers(round.Mode) - round.Ballots.Count));
}
