using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Join;

/// <summary>Lets new people in.</summary>
internal static class JoinDesk
{
    /// <summary>A new person; the same form again is the same person.</summary>
    public static async Task<JoinAnswer> JoinAsync(Room room, JoinForm form)
    {
        if (Check(form) is { } refused)
        {
            return refused;
        }

        var (workshop, token) = (room.State.Row.Id, JoinSecret.Of(form.Secret));
        var who = new ParticipantId(JoinSecret.IdOf(workshop, token, "person"));
        var outcome = await room.SendAsync(
            new RosterCommand.Join(who) { Id = who.Value },
            new Actor.Participant(who),
            new SideWrite.SavePerson(new(who, workshop, form.Name, form.Organisation, form.Language, "", "", HasPhone: true)),
            new SideWrite.SaveToken(who, token.Hash, Codes.DrawReturnCode()));
        return outcome.IsAccepted ? new JoinAnswer.In(who, token) : JoinAnswer.Of(outcome.Refusal);
    }

    /// <summary>Seats a person at the table whose card they scanned, when there is such a table.</summary>
    public static async Task SeatAsync(Room room, ParticipantId who, GroupId? group)
    {
        if (group is { } seat && room.State.Workshop.Roster.Has(seat))
        {
            await room.SendAsync(new RosterCommand.ChooseGroup(seat) { Id = Guid.CreateVersion7() }, new Actor.Participant(who));
        }
    }

    private static JoinAnswer.Refused? Check(JoinForm form) =>
        TooLong("name", form.Name, PersonNames.Longest) ?? TooLong("organisation", form.Organisation, PersonNames.LongestOrganisation);

    private static JoinAnswer.Refused? TooLong(string field, string text, int most) =>
        text.Length > most ? new(field, JoinText.TooLong, most, text.Length) : null;
}
