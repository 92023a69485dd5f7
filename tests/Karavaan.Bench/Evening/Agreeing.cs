using Karavaan.Bench.Live;

namespace Karavaan.Bench.Evening;

/// <summary>Who does what by when.</summary>
internal static class Agreeing
{
    private const string Claim = "agreements/*/claim";

    /// <summary>One in four writes something down, half of those for themselves; two people want the same row, and one gets it.</summary>
    public static async Task AgreeAsync(Hall hall)
    {
        await hall.AllAsync(1200, guest => guest.Chance.Next(4) == 0 ? WriteAsync(guest) : Task.CompletedTask);
        await hall.Guests[0].SendAsync(Claim, [], "PUT");
        await hall.Guests[0].SendAsync(Claim, [], "DELETE");
    }

    private static Task<Form> WriteAsync(Guest guest) => guest.SendAsync(
        "agreements/*", [("what", $"{guest.Name} belt de wijkraad"), ("until", "2035-03-12"), ("shared", "de buurt"), ("claims", guest.Chance.Next(2) == 0 ? "yes" : "")], "POST");
}
