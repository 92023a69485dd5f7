namespace Karavaan.Bench.Evening;

/// <summary>The market in the break: what organisations share and look for, and who can use it.</summary>
internal static class Trading
{
    private const string Offers = "market/*/offers";
    private const string Use = "market/*/offers/*/use";

    /// <summary>One in three shares something, one in three looks for something, and then most can use something of another organisation.</summary>
    public static async Task TradeAsync(Hall hall)
    {
        await hall.AllAsync(1200, g => g.Chance.Next(3) switch
        {
            0 => PutAsync(g, "share", hall.Said["shares"]),
            1 => PutAsync(g, "need", hall.Said["needs"]),
            _ => Task.CompletedTask,
        });
        await hall.AllAsync(800, g => g.Phone.Forms(Use) is { Count: > 0 } others ? g.Phone.TapAsync(g.Pick(others)) : Task.CompletedTask);
    }

    private static async Task PutAsync(Guest guest, string kind, IReadOnlyList<string> from)
    {
        await guest.Phone.FormAsync(Offers, "POST");
        await guest.Phone.TapAsync(guest.Phone.Forms(Offers).First(f => f["kind"] == kind).With(("text", guest.Pick(from))));
    }
}
