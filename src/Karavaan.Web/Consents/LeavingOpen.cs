using System.Globalization;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Names;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Consents;

/// <summary>
/// Leaves an article open with a name and a date. A name that nobody in the room has becomes somebody without a phone, so that the
/// log holds an id and the name lies beside it.
/// </summary>
internal static class LeavingOpen
{
    /// <summary>Characters in a name, as at the door.</summary>
    public const int NameLength = PersonNames.Longest;

    public static async Task<IResult> HandleAsync(
        CurrentDesk me, TimeProvider time, int article, [FromForm] string? name, [FromForm] string? until)
    {
        var called = PersonNames.Clean(name, int.MaxValue);
        var day = DayOf(until);
        if (called.Length > NameLength)
        {
            return await me.RefuseAsync(RefusalCode.TextTooLong, Digits(NameLength), Digits(called.Length));
        }

        if (day <= DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))
        {
            return await me.RefuseAsync(RefusalCode.DateMissing);
        }

        // Nobody is entered for an order that will be refused.
        if (called.Length > 0 && CanBeLeft(me, article) && RoomNames.Find(me.Scene, called) is null
            && await EnterAsync(me, called) is { Refusal: { } refusal })
        {
            return await me.RefuseAsync(refusal.Code, [.. refusal.Arguments]);
        }

        var keeper = RoomNames.Find(me.Scene, called) ?? new ParticipantId(Guid.Empty);
        return await me.SendAsync(new CharterCommand.LeaveOpen(new(article), keeper, day) { Id = me.CommandId });
    }

    private static DateOnly DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default;

    private static bool CanBeLeft(CurrentDesk me, int article) =>
        me.Room.State.Workshop.Charter.Find(new(article)) is { Status: not ArticleStatus.Adopted };

    /// <summary>The same request sent again enters the same person: their id comes from the command's.</summary>
    private static Task<Live.Outcome> EnterAsync(CurrentDesk me, string name)
    {
        var (row, who) = (me.Room.State.Row, new ParticipantId(Other(me.CommandId)));
        return me.Room.SendAsync(
            new RosterCommand.Join(who) { Id = who.Value },
            new Actor.Facilitator(me.Id),
            new SideWrite.SavePerson(new(who, row.Id, name, "", row.Language, "", "", HasPhone: false)));
    }

    /// <summary>Another id that belongs to this one: two commands of one request are two commands.</summary>
    private static Guid Other(Guid id)
    {
        var bytes = id.ToByteArray();
        bytes[^1] ^= 1;
        return new(bytes);
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
