using Karavaan.Bench.Live;

namespace Karavaan.Bench.Evening;

/// <summary>Groups of four or five, and notes at every table.</summary>
internal static class Tables
{
    private const int PeopleAtTable = 5;
    private const int LongestNote = 280;
    private const string Round = "themes/*/round";
    private const string NoRound = "0";

    /// <summary>The desk opens groups.</summary>
    public static Task OpenAsync(Hall hall) =>
        hall.PressAsync("desk/groups", "POST", ("count", $"{Count(hall)}"), ("mode", "choose"));

    /// <summary>Everybody sits down, all at the same moment; somebody changes their mind.</summary>
    public static async Task SitAsync(Hall hall)
    {
        var count = Count(hall);
        await Task.WhenAll(hall.Guests.Select((guest, i) => SitAsync(guest, 1 + (i % count))));
        await SitAsync(hall.Guests[^1], 1 + (hall.Guests[^1].Group % count));
    }

    /// <summary>Sits down at a table.</summary>
    public static async Task SitAsync(Guest guest, int group)
    {
        await guest.SendAsync("group", [("group", $"{group}")]);
        guest.Group = group;
    }

    /// <summary>Everybody writes notes: first when they have thought, then all at the same moment.</summary>
    public static async Task WriteAsync(Hall hall)
    {
        await hall.PressAsync("themes/*/groups/*", "PUT", ("theme", "cosmo-local"));
        await hall.AllAsync(2500, g => NoteAsync(hall, g, g.Pick(hall.Said["notes"])));
        await hall.AllAsync(0, g => NoteAsync(hall, g, g.Pick(hall.Said["notes"])));
        await hall.PressAsync("timer/minutes", "POST");
    }

    /// <summary>What else happens: a note taken back, one hidden and shown again, one empty, one too long, one sent twice, ticks.</summary>
    public static async Task ChangeAsync(Hall hall)
    {
        var (anna, bram) = (hall.Guests[0], hall.Guests[1]);
        await NoteAsync(hall, anna, hall.Said["crude"][0]);
        await hall.PressAsync("notes/*/cover", "PUT");
        await hall.PressAsync("notes/*/cover", "DELETE");
        await anna.SendAsync("notes/*", [], "DELETE");
        await anna.SendAsync("themes/*/notes", [("text", "  ")], refusal: "TextEmpty");
        await bram.SendAsync("themes/*/notes", [("text", new string('é', LongestNote + 1))], refusal: "TextTooLong");
        await bram.Phone.TapTwiceAsync((await bram.Phone.FormAsync("themes/*/notes")).With(("text", bram.Pick(hall.Said["notes"]))));
        await hall.AllAsync(600, g => g.SendAsync("ready/*", [("ready", "true")]));
    }

    /// <summary>One more note from everybody whose phone has wifi, within a moment.</summary>
    public static Task WriteOnAsync(Hall hall) => hall.AllAsync(400, g =>
        g.Phone.IsConnected ? NoteAsync(hall, g, g.Pick(hall.Said["notes"])) : Task.CompletedTask);

    /// <summary>The rounds pass as the desk lists them, the last one is to pick, and every table picks a note; at the first table somebody picks another one.</summary>
    public static async Task PickAsync(Hall hall)
    {
        await hall.Desk.FormAsync(Round, "PUT");
        foreach (var round in hall.Desk.Forms(Round).Select(f => f["round"]!).Where(r => r != NoRound).Distinct().ToList())
        {
            await hall.PressAsync(Round, "PUT", ("round", round));
        }

        await Task.WhenAll(hall.Tables.Select(table => table.First().SendAsync("notes/*/pick", [], "PUT")));
        await hall.Tables.First().Last().SendAsync("notes/*/pick", [], "PUT");
    }

    private static int Count(Hall hall) => Math.Max(2, (hall.Guests.Count + PeopleAtTable - 1) / PeopleAtTable);

    /// <summary>Lays a note on the table, and waits for it on the screen and on the phones of the table.</summary>
    public static Task<Form> NoteAsync(Hall hall, Guest writer, string text) =>
        writer.SendAsync("themes/*/notes", [("text", text)], expect: (id, since) =>
        {
            hall.Taps.Expect($"screen-note-{id:n}", since, hall.Taps.ToScreen, [hall.Screen]);
            hall.Taps.Expect($"note-{id}", since, hall.Taps.ToLastPhone, hall.Guests.Where(g => g.Group == writer.Group).Select(g => g.Phone));
        });
}
