using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Consents;

/// <summary>
/// What this person chose, on their own phone and only while the round is hidden: afterwards the key is gone and nobody can tell. A
/// choice doesn't say whose it is, so each one touches everybody's; slow, except in the answer to the one who chose.
/// </summary>
public sealed class MyChoice : Fragment
{
    private const string Own = "consent-mine";

    /// <summary>One person's.</summary>
    public static FragmentKey Of(Audience person) => new(Own, person);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is CharterEvent.ChoiceMade || Turns.IsTurned(change)
            ? [Of(Audience.EachPerson)]
            : Seats.Changed(change).Select(who => Of(Audience.Person(who)));

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) => key.Audience.Participant is { } who
        ? new Drawing(typeof(MyChoicePiece), new MyChoiceView(Find(scene, who)))
        : null;

    private static Domain.Charters.Ballot? Find(Scene scene, ParticipantId who) =>
        Moment.Of(scene) is { IsOpen: true, Round: { } round } && BallotOf(scene, who, round) is { } ballot
            ? round.Ballots.GetValueOrDefault(ballot)
            : null;

    /// <summary>In a round by group, who speaks for one sees what it chose.</summary>
    private static string? BallotOf(Scene scene, ParticipantId who, Round round) =>
        round.Mode == ChoiceMode.Person ? scene.BallotOf(who, round.Id)
        : Seats.Of(scene.Workshop, who) is ({ } group, { } speaker) && speaker == who ? scene.BallotOf(group, round.Id)
        : null;
}

/// <summary>The choice, or <c>null</c> when there is none to tell.</summary>
public sealed record MyChoiceView(Domain.Charters.Ballot? Choice);
