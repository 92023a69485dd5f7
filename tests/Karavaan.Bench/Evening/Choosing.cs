namespace Karavaan.Bench.Evening;

/// <summary>Dots for themes, and the theme that every table gets.</summary>
internal static class Choosing
{
    private const int DotsEach = 2;
    private const string Dots = "choose/*/themes/*/dots";

    /// <summary>Everybody gives their dots at the same moment; somebody gives one too many.</summary>
    public static async Task GiveDotsAsync(Hall hall)
    {
        await hall.AllAsync(0, async g =>
        {
            for (var dot = 0; dot < DotsEach; dot++)
            {
                await GiveAsync(g);
                await g.ThinkAsync(300);
            }
        });
        await GiveAsync(hall.Guests[0], "NoDotsLeft");
    }

    /// <summary>The desk reveals, in that moment somebody still taps, and every table gets its theme.</summary>
    public static async Task RevealAsync(Hall hall)
    {
        var late = hall.Guests[1];
        var form = await late.Phone.FormAsync(Dots, "POST");
        await hall.RevealAsync();
        await late.Phone.TapAsync(form, "AlreadyRevealed");
        await hall.PressAsync("choose/*/proposal", "PUT");
    }

    private static async Task GiveAsync(Guest guest, string? refusal = null)
    {
        await guest.Phone.FormAsync(Dots, "POST");
        await guest.Phone.TapAsync(guest.Pick(guest.Phone.Forms(Dots).FindAll(f => f.Method == HttpMethod.Post)), refusal);
    }
}
