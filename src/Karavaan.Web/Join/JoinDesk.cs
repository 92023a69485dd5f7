using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Join;

/// <summary>Lets new people in.</summary>
internal static class JoinDesk
{
    /// <summary>A new person, on their own phone or on somebody's; the same form again is the same person.</summary>
    public static async Task<JoinAnswer> JoinAsync(Room room, JoinForm form, ParticipantId? with = null)
    {
        if ((Check(form) ?? CheckPromise(room.State.Workshop, form) ?? CheckTable(room.State.Workshop.Roster, form.Group)) is { } refused)
        {
            return refused;
        }

        var (workshop, token) = (room.State.Row.Id, JoinSecret.Of(form.Secret));
        var who = new ParticipantId(JoinSecret.IdOf(workshop, token, "person"));
        var outcome = await room.SendAsync(
            new RosterCommand.Join(who, with) { Id = who.Value },
            new Actor.Participant(who),
            new SideWrite.SavePerson(new(who, workshop, form.Name, form.Organisation, form.Language, "", "", HasPhone: true)),
            new SideWrite.SaveToken(who, token.Hash, Codes.DrawReturnCode()));
        return outcome.IsAccepted ? new JoinAnswer.In(who, token) : JoinAnswer.Of(outcome.Refusal);
    }

    /// <summary>Seats a person at the table whose card they scanned; words when there is no such table.</summary>
    public static async Task<Refusal?> SeatAsync(Room room, ParticipantId who, GroupId? table) => table is not { } scanned ? null
        : (await room.SendAsync(new RosterCommand.ScanTable(scanned) { Id = Guid.CreateVersion7() }, new Actor.Participant(who))).Refusal;

    /// <summary>A card of another evening, or a slip of the finger: said before anybody is in. Without groups any number may still come.</summary>
    public static JoinAnswer.Refused? CheckTable(Roster roster, GroupId? table) =>
        table is not { } scanned || roster.Has(scanned) || (roster.Groups == 0 && scanned.Number is >= 1 and <= Limits.Groups)
            ? null
            : new("t", RefusalsText.NoSuchTable, scanned.Number);

    /// <summary>The desk switched names on while this form lay open: it comes back with the promise as it is now.</summary>
    private static JoinAnswer.Refused? CheckPromise(Workshop workshop, JoinForm form) =>
        workshop.Board.IsNamed && !form.HasReadOfNames ? new("", JoinText.PromiseChanged) : null;

    private static JoinAnswer.Refused? Check(JoinForm form) =>
        TooLong("name", form.Name, PersonNames.Longest) ?? TooLong("organisation", form.Organisation, PersonNames.LongestOrganisation);

    private static JoinAnswer.Refused? TooLong(string field, string text, int most) =>
        text.Length > most ? new(field, JoinText.TooLong, most, text.Length) : null;
}
