using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Pairing;

/// <summary>When there is only one laptop: it becomes the screen, and the facilitator's phone the desk.</summary>
internal static class OneLaptopEndpoints
{
    /// <summary>What the QR opens, before the code.</summary>
    public const string Path = "/d";

    /// <summary>What the desk answers to 'Hangt deze laptop aan de beamer?'.</summary>
    public static async Task<IResult> Stand(CurrentDesk me, HttpContext context, ScreenStore screens, PhonePairing pairing, [FromForm] string? place)
    {
        var (row, isScreen) = (me.Room.State.Row, place == "screen");
        LiveCookies.SetPlace(context.Response, row);
        if (isScreen)
        {
            LiveCookies.SetScreen(context.Response, row, await screens.AddAsync(row.Id, context.RequestAborted));
        }

        return isScreen ? MakeCode(me, pairing) : new SeeOther($"/w/{row.Code}/desk");
    }

    /// <summary>A new code, which ends the one before; then the page that shows it.</summary>
    public static IResult MakeCode(CurrentDesk me, PhonePairing pairing)
    {
        pairing.OfferTo(me.Room.State.Row.Id, me.Id);
        return new SeeOther($"/w/{me.Room.State.Row.Code}/desk/phone");
    }

    /// <summary>The page with the QR, on the laptop, or with the button for a new one. Looking at it changes nothing: a page elsewhere could do that.</summary>
    public static IResult ShowCode(CurrentDesk me, PhonePairing pairing, PublicAddresses addresses) => DoorPage.Draw<PhoneCodePage>(
        StatusCodes.Status200OK,
        me.Scene.Words,
        (nameof(PhoneCodePage.Code), me.Scene.Code),
        (nameof(PhoneCodePage.Address), pairing.Standing(me.Room.State.Row.Id, me.Id) is { } code ? $"{addresses.Room}{Path}/{code}" : null));

    /// <summary>What the phone sees after scanning; looking uses nothing up.</summary>
    public static async Task<IResult> Show(HttpContext context, PhonePairing pairing, Rooms rooms, string token) =>
        pairing.Look(token) is { } offer && await rooms.OpenAsync(offer.Workshop) is { } room
            ? DoorPage.Draw<BecomeDeskPage>(StatusCodes.Status200OK, PageLanguage.Of(context.Request), (nameof(BecomeDeskPage.Workshop), room.State.Row.Title))
            : Gone(context);

    /// <summary>The phone becomes the desk.</summary>
    public static async Task<IResult> Become(HttpContext context, PhonePairing pairing, PairedDeskStore desks, Rooms rooms, string token)
    {
        if (pairing.Take(token) is not { } offer || await rooms.OpenAsync(offer.Workshop) is not { } room
            || await desks.AddAsync(offer.Workshop, offer.Facilitator, context.RequestAborted) is not { } key)
        {
            return Gone(context);
        }

        LiveCookies.SetDesk(context.Response, room.State.Row, key);
        LiveCookies.SetPlace(context.Response, room.State.Row);
        return new SeeOther($"/w/{room.State.Row.Code}/desk");
    }

    private static IResult Gone(HttpContext context) =>
        DoorPage.Draw<BecomeDeskPage>(StatusCodes.Status410Gone, PageLanguage.Of(context.Request), (nameof(BecomeDeskPage.Workshop), null));
}
