using System.Globalization;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Names;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Consents;

/// <summary>
/// Leaves an article open with a name and a date. Who is named and is not in the room gets an id in the log and a name beside it, like
/// everybody, but is not counted among who is there.
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

        var keeper = Find(me, called);

        // Nobody is named for an order that will be refused.
        if (keeper is null && called.Length > 0 && CanBeLeft(me, article))
        {
            keeper = new ParticipantId(Other(me.CommandId));
            if (await NameAsync(me, keeper.Value, called) is { Refusal: { } refusal })
            {
                return await me.RefuseAsync(refusal.Code, [.. refusal.Arguments]);
            }
        }

        return await me.SendAsync(new CharterCommand.LeaveOpen(new(article), keeper ?? new(Guid.Empty), day) { Id = me.CommandId });
    }

    /// <summary>Somebody in the room who is called so, or somebody who was named before.</summary>
    private static ParticipantId? Find(CurrentDesk me, string name) => RoomNames.Find(me.Scene, name) ?? me.Room.State.Workshop.Charter.Articles.Values
        .Select(article => article.Status).OfType<ArticleStatus.LeftOpen>().Select(open => (ParticipantId?)open.Keeper)
        .FirstOrDefault(keeper => string.Equals(me.Scene.NameOf(keeper!.Value), name, StringComparison.OrdinalIgnoreCase));

    private static DateOnly DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default;

    private static bool CanBeLeft(CurrentDesk me, int article) =>
        me.Room.State.Workshop.Charter.Find(new(article)) is { Status: not ArticleStatus.Adopted };

    /// <summary>The same request sent again names the same person: their id comes from the command's.</summary>
    private static Task<Live.Outcome> NameAsync(CurrentDesk me, ParticipantId who, string name)
    {
        var row = me.Room.State.Row;
        return me.Room.SendAsync(
            new RosterCommand.NameAbsent(who) { Id = who.Value },
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
