using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Pairing;

/// <summary>
/// Before people come: does a phone find this laptop, and at which of its addresses? What is chosen is the address of QR codes, wall and
/// join words from then on.
/// </summary>
internal static class AddressEndpoints
{
    /// <summary>Where a facilitator tests and chooses.</summary>
    public const string Path = "/desk/addresses";

    /// <summary>What a phone opens to test.</summary>
    public const string Works = "/works";

    public static IResult Show(HttpContext context, PublicAddresses addresses, RoomAddress chosen, ReachedAddresses reached) =>
        Draw(context, StatusCodes.Status200OK, addresses, chosen, reached, null);

    /// <summary>Chooses one of the addresses that are there now; without one Karavaan chooses again.</summary>
    public static async Task<IResult> Choose(
        HttpContext context, PublicAddresses addresses, RoomAddress chosen, ReachedAddresses reached, Rooms rooms)
    {
        var address = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(context.RequestAborted))["address"].ToString() : "";
        var network = addresses.Local().FirstOrDefault(one => $"{one.Network.Address}" == address)?.Network;
        if (address.Length > 0 && network is null)
        {
            return Draw(context, StatusCodes.Status422UnprocessableEntity, addresses, chosen, reached, PairingText.AddressNotHere);
        }

        if (!chosen.TryKeep(network?.Address))
        {
            return Draw(context, StatusCodes.Status503ServiceUnavailable, addresses, chosen, reached, PairingText.AddressNotKept);
        }

        // They show the QR and the words; phones show neither.
        await Task.WhenAll(rooms.TellAsync(HubMessage.Reload, Surface.Screen), rooms.TellAsync(HubMessage.Reload, Surface.Desk));
        return new SeeOther(Path);
    }

    /// <summary>The page on the phone.</summary>
    public static IResult ShowWorks(HttpContext context, ReachedAddresses reached)
    {
        reached.Hear(context.Connection);
        return DoorPage.Draw<WorksPage>(StatusCodes.Status200OK, PageLanguage.Of(context.Request), (nameof(WorksPage.Address), $"{context.Request.Host}"));
    }

    private static IResult Draw(HttpContext context, int status, PublicAddresses addresses, RoomAddress chosen, ReachedAddresses reached, TextKey? refusal)
    {
        var (words, here, inUse) = (PageLanguage.Of(context.Request), addresses.Local().ToList(), addresses.InUse);
        return DoorPage.Draw<AddressesPage>(
            status,
            words,
            (nameof(AddressesPage.Public), addresses.Public),
            (nameof(AddressesPage.Addresses), here.Select(one => new TestedAddress(one, one == inUse, reached.At(one.Network.Address))).ToList()),
            (nameof(AddressesPage.Chosen), chosen.Chosen),
            (nameof(AddressesPage.Refusal), refusal is { } key ? words[key] : null));
    }
}

/// <summary>An address, and what became of it.</summary>
/// <param name="Address">The address.</param>
/// <param name="IsInUse">Is it the one of QR codes now?</param>
/// <param name="Reached">When another machine was heard there last; <c>null</c>: not yet.</param>
public sealed record TestedAddress(LocalAddress Address, bool IsInUse, DateTimeOffset? Reached);
