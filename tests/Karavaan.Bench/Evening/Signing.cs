namespace Karavaan.Bench.Evening;

/// <summary>Who stands behind the charter puts a name under it.</summary>
internal static class Signing
{
    private const string Signature = "sign/*/signature";

    /// <summary>Most sign for themselves, some for their organisation, some not at all; one takes it back and signs again.</summary>
    public static async Task SignAsync(Hall hall)
    {
        await hall.AllAsync(1200, SignAsync);
        var anna = hall.Guests[0];
        await anna.SendAsync(Signature, [], "DELETE");
        await anna.SendAsync(Signature, [("as", "organisation"), ("name", anna.Name), ("organisation", "")], "PUT", "OrganisationMissing");
        await anna.SendAsync(Signature, [("as", "self"), ("name", anna.Name)], "PUT");
    }

    private static Task SignAsync(Guest guest) => guest.Chance.Next(10) switch
    {
        0 when guest.Group != 1 => Task.CompletedTask,
        < 3 => guest.SendAsync(Signature, [("as", "organisation"), ("name", guest.Name), ("organisation", guest.Organisation), ("role", "vrijwilliger")], "PUT"),
        _ => guest.SendAsync(Signature, [("as", "self"), ("name", guest.Name)], "PUT"),
    };
}
