namespace Karavaan.Bench.Evening;

/// <summary>Dots, a line of every table, the subject of the charter.</summary>
internal static class Harvesting
{
    private const int DotsEach = 3;
    private const string Dots = "harvest/*/notes/*/dots";
    private const string AllNotes = "harvest/*/all-notes";

    /// <summary>Everybody gives their dots at the same moment, and one too many; some take one back and give it elsewhere.</summary>
    public static async Task GiveDotsAsync(Hall hall)
    {
        await hall.Guests[0].Phone.FormAsync(Dots, "POST");
        await hall.AllAsync(2000, OpenNotesAsync);
        await hall.AllAsync(0, async g =>
        {
            for (var dot = 0; dot < DotsEach; dot++)
            {
                await GiveAsync(g);
                await g.ThinkAsync(300);
            }
        });
        await hall.AllAsync(300, async g =>
        {
            if (g.Chance.Next(5) == 0)
            {
                await g.SendAsync(Dots, [], "DELETE");
                await GiveAsync(g);
            }
        });
        await Task.WhenAll(hall.Guests.Take(4).Select(g => GiveAsync(g, "NoDotsLeft")));
    }

    /// <summary>One line of every table; at the first table somebody says it better.</summary>
    public static async Task SayLinesAsync(Hall hall)
    {
        await Task.WhenAll(hall.Tables.Select(table =>
            table.First().SendAsync("harvest/*/line", [("text", table.First().Pick(hall.Said["harvest"]))])));
        await hall.Tables.First().Last().SendAsync("harvest/*/line", [("text", hall.Said["harvest"][0])]);
    }

    /// <summary>The desk reveals, in that moment somebody still taps, and the room names its subject.</summary>
    public static async Task RevealAsync(Hall hall)
    {
        var late = hall.Guests[2];
        var form = await late.Phone.FormAsync(Dots, "POST");
        await hall.RevealAsync();
        await late.Phone.TapAsync(form, "AlreadyRevealed");
        await hall.PressAsync("desk/subject", "PUT", ("about", "gereedschap en kennis die we delen"), ("whom", "iedereen in de wijk"));
    }

    /// <summary>In a large hall a phone starts with a part of the notes; one in four reads all of them.</summary>
    private static async Task OpenNotesAsync(Guest guest)
    {
        await guest.Phone.FormAsync(Dots, "POST");
        if (guest.Chance.Next(4) == 0 && guest.Phone.Forms(AllNotes).Count > 0)
        {
            await guest.SendAsync(AllNotes, []);
        }
    }

    private static async Task GiveAsync(Guest guest, string? refusal = null)
    {
        await guest.Phone.FormAsync(Dots, "POST");
        await guest.Phone.TapAsync(guest.Pick(guest.Phone.Forms(Dots).FindAll(f => f.Method == HttpMethod.Post)), refusal);
    }
}
