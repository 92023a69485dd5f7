using System.Globalization;
using Karavaan.Bench.Live;

namespace Karavaan.Bench.Evening;

/// <summary>Where are we: everybody places an organisation, today and in three years.</summary>
internal static class Placing
{
    private const int Edge = 100;

    /// <summary>Everybody places the example; then it is their own turn.</summary>
    public static async Task PractiseAsync(Hall hall)
    {
        await hall.AllAsync(400, g => g.SendAsync("quadrant/*/practice", [("x", Between(g, 0, Edge)), ("y", Between(g, -Edge, 0))], "PUT"));
        await hall.PressAsync("quadrant/*/practice", "DELETE");
    }

    /// <summary>Half of the hall shows its name, everybody writes a first step, and the arrows grow.</summary>
    public static async Task ShowAsync(Hall hall)
    {
        await hall.AllAsync(800, g => g.Chance.Next(2) == 0 ? g.SendAsync("quadrant/*/name", [], "PUT") : Task.CompletedTask);
        await hall.AllAsync(800, g => g.SendAsync("quadrant/*/first-step", [("text", g.Pick(hall.Said["whys"]))]));
        await hall.PressAsync("quadrant/*/arrows", "PUT");
    }

    /// <summary>Everybody names, places twice, moves a little and says why; somebody passes.</summary>
    public static async Task PlaceAsync(Hall hall)
    {
        await hall.AllAsync(800, g => g.SendAsync("quadrant/*/organisation", [("name", g.Organisation)]));
        await hall.AllAsync(0, g => PlaceAsync(g, "today", -Edge, Edge));
        await hall.AllAsync(600, g => PlaceAsync(g, "today", -Edge / 2, Edge / 2));
        await hall.AllAsync(0, g => PlaceAsync(g, "later", 0, Edge));
        await hall.AllAsync(800, g => g.SendAsync("quadrant/*/why", [("text", g.Pick(hall.Said["whys"]))]));
        await hall.Guests[3].SendAsync("quadrant/*/placements", [], "DELETE");
    }

    /// <summary>The dots fall; somebody still moves theirs.</summary>
    public static async Task RevealAsync(Hall hall)
    {
        var late = hall.Guests[4];
        var form = await late.Phone.FormAsync("quadrant/*/placements/today", "PUT");
        await hall.RevealAsync();
        await late.Phone.TapAsync(form.With(("x", "1"), ("y", "1")), "AlreadyRevealed");
    }

    private static Task<Form> PlaceAsync(Guest guest, string moment, int from, int to) => guest.SendAsync(
        $"quadrant/*/placements/{moment}", [("x", Between(guest, from, to)), ("y", Between(guest, from, to))], "PUT");

    private static string Between(Guest guest, int from, int to) => guest.Chance.Next(from, to + 1).ToString(CultureInfo.InvariantCulture);
}
