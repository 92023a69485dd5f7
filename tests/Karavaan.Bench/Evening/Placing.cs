using System.Globalization;
using Karavaan.Bench.Live;

namespace Karavaan.Bench.Evening;

/// <summary>Where are we: everybody places an organisation, today and in three years.</summary>
internal static class Placing
{
    private const int Edge = 100;
    private const string FirstStep = "quadrant/*/first-step";

    /// <summary>Everybody places the example; then it is their own turn.</summary>
    public static async Task PractiseAsync(Hall hall)
    {
        await hall.AllAsync(400, g => g.SendAsync("quadrant/*/practice", [("x", Between(g, 0, Edge)), ("y", Between(g, -Edge, 0))], "PUT"));
        await hall.PressAsync("quadrant/*/practice", "DELETE");
    }

    /// <summary>Half of who placed shows its name, each of them writes a first step, and the arrows grow; who passed is asked for neither.</summary>
    /// <exception cref="InvalidOperationException">The phone of who passed has the form of a first step.</exception>
    public static async Task ShowAsync(Hall hall)
    {
        var passed = Passing(hall);
        await hall.AllAsync(800, g => g != passed && g.Chance.Next(2) == 0 ? g.SendAsync("quadrant/*/name", [], "PUT") : Task.CompletedTask);
        await hall.AllAsync(800, g => g == passed ? Task.CompletedTask : g.SendAsync(FirstStep, [("text", g.Pick(hall.Said["firststeps"]))]));
        if (passed.Phone.Forms(FirstStep).Count > 0)
        {
            throw new InvalidOperationException($"{passed.Name} passed and is still asked for a first step.");
        }

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
        await Passing(hall).SendAsync("quadrant/*/placements", [], "DELETE");
    }

    /// <summary>The dots fall; somebody still moves theirs.</summary>
    public static async Task RevealAsync(Hall hall)
    {
        var late = hall.Guests[4];
        var form = await late.Phone.FormAsync("quadrant/*/placements/today", "PUT");
        await hall.RevealAsync();
        await late.Phone.TapAsync(form.With(("x", "1"), ("y", "1")), "AlreadyRevealed");
    }

    /// <summary>The one who passes.</summary>
    private static Guest Passing(Hall hall) => hall.Guests[3];

    private static Task<Form> PlaceAsync(Guest guest, string moment, int from, int to) => guest.SendAsync(
        $"quadrant/*/placements/{moment}", [("x", Between(guest, from, to)), ("y", Between(guest, from, to))], "PUT");

    private static string Between(Guest guest, int from, int to) => guest.Chance.Next(from, to + 1).ToString(CultureInfo.InvariantCulture);
}
