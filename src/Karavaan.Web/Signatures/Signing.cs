using System.Globalization;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Signatures;

/// <summary>
/// Signs for oneself, for an organisation with its mandate, or lays the charter before its board. The name goes beside the log, with a
/// retention of its own that the form says.
/// </summary>
internal static class Signing
{
    public static Task<IResult> SignAsync(
        CurrentParticipant me,
        int stage,
        [FromForm] string? @as,
        [FromForm] string? name,
        [FromForm] string? organisation,
        [FromForm] string? role,
        [FromForm] string? until)
    {
        var isFor = @as is "organisation" or "board";
        var signed = PersonNames.Clean(name, int.MaxValue);
        var behalf = isFor ? PersonNames.Clean(organisation, int.MaxValue) : "";
        var there = isFor ? PersonNames.Clean(role, int.MaxValue) : "";
        return signed.Length == 0 ? me.RefuseAsync(RefusalCode.TextEmpty)
            : isFor && behalf.Length == 0 ? me.RefuseAsync(RefusalCode.OrganisationMissing)
            : signed.Length > SignEndpoints.NameLength ? TooLong(me, SignEndpoints.NameLength, signed)
            : behalf.Length > Limits.Organisation ? TooLong(me, Limits.Organisation, behalf)
            : there.Length > SignEndpoints.RoleLength ? TooLong(me, SignEndpoints.RoleLength, there)
            : me.SendAsync(
                CommandOf(me.CommandId, new(stage), isFor, @as == "board" ? DayOf(until) : null),
                new SideWrite.ChangePerson(
                    me.Id, (_, person) => (person ?? NewPage(me)) with { SignedName = signed, SignedOrganisation = behalf, SignedRole = there }));
    }

    /// <summary>The same signature, for the articles as they are now; the name stays as it was said.</summary>
    public static Task<IResult> SignAgainAsync(CurrentParticipant me, int stage) =>
        me.Scene.Workshop.Charter.Signatures.GetValueOrDefault(me.Id) is { } signature
            ? me.SendAsync(CommandOf(me.CommandId, new(stage), signature.OnBehalf, signature.AnswerBy))
            : me.RefuseAsync(me.Scene.Workshop.Programme.IsClosed ? RefusalCode.WorkshopClosed : RefusalCode.NotFound);

    /// <summary>A person who was forgotten and signs all the same gets a new page beside the log.</summary>
    private static Person NewPage(CurrentParticipant me) => new(me.Id, me.Room.State.Row.Id, "", "", me.Scene.Words.Language, "", "", HasPhone: true);

    private static CharterCommand CommandOf(Guid id, StageId stage, bool isFor, DateOnly? answerBy) => answerBy is { } day
        ? new CharterCommand.LayBefore(stage, day) { Id = id }
        : new CharterCommand.Sign(stage, isFor) { Id = id };

    /// <summary>A day that is none lies before every other, so that it is refused.</summary>
    private static DateOnly DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MinValue;

    private static Task<IResult> TooLong(CurrentParticipant me, int limit, string text) => me.RefuseAsync(
        RefusalCode.TextTooLong, limit.ToString(CultureInfo.InvariantCulture), text.Length.ToString(CultureInfo.InvariantCulture));
}
