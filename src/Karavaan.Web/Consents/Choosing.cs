using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Consents;

/// <summary>
/// A choice goes on without a name: only the ballot tells this person (or this group) from another. Because the deciders don't see who
/// chooses, it is checked here that who answers for a group is who took that on.
/// </summary>
internal static class Choosing
{
    /// <summary>The word in the form of who wants to explain an objection aloud.</summary>
    public const string Explains = "self";

    public static async Task<IResult> HandleAsync(
        CurrentParticipant me, Guid round, [FromForm] string? choice, [FromForm] string? reason, [FromForm] string? telling)
    {
        var (id, workshop) = (new RoundId(round), me.Room.State.Workshop);
        var ballot = await me.BallotAsync(id);
        if (workshop.Charter.Rounds.GetValueOrDefault(id) is { Mode: ChoiceMode.Group, IsRevealed: false })
        {
            if (workshop.Roster.Find(me.Id)?.Group is not { } group)
            {
                return await me.RefuseAsync(RefusalCode.GroupMissing);
            }

            if (workshop.SpeakerOf(group) != me.Id)
            {
                return await me.RefuseAsync(RefusalCode.SpeakerElsewhere);
            }

            ballot = await me.BallotAsync(id, group);
        }

        return await me.SendSecretlyAsync(new CharterCommand.Choose(id, ballot, ChoiceSign.Read(choice), reason ?? "")
        {
            Id = me.CommandId,
            Explains = telling == Explains,
        });
    }
}
