using System.Globalization;
using Karavaan.Bench.Live;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>What happens in every stage of the built-in workshop; after each step there is something to see.</summary>
internal static class Playing
{
    private const int LongestSlide = 3;
    private const int Words = 7;
    private const int Picking = 5;

    private static readonly string[] Keys = ["openness", "produser", "openness", "sector", "cosmo-local"];

    /// <summary>The stages in the order of the template, each with the steps that fill it.</summary>
    public static IReadOnlyList<(string Name, (string Moment, Func<Room, Task> Act)[] Steps)> Stages { get; } =
    [
        ("welcome", [("", WelcomeAsync)]),
        ("story", [("", r => Task.CompletedTask), ("slide", r => SlideAsync(r, LongestSlide)), ("words", WordsAsync)]),
        ("choose", [("", ChooseThemesAsync), ("revealed", r => r.Desk.SendAsync("reveals/*", "PUT")), ("accepted", r => r.Desk.SendAsync("choose/*/proposal", "PUT"))]),
        ("themes", [("", NotesAsync), ("round", r => RoundAsync(r, 2)), ("picking", r => RoundAsync(r, Picking)), ("picked", PickAsync)]),
        ("harvest", [("", DotsAsync), ("clusters", ClustersAsync), ("revealed", SubjectAsync), ("judged", JudgeAsync)]),
        ("quadrant",
        [
            ("practice", PractiseAsync), ("", PlaceAsync), ("revealed", r => r.Desk.SendAsync("reveals/*", "PUT")), ("names", NamesAsync),
            ("arrows", r => r.Desk.SendAsync("quadrant/*/arrows", "PUT")), ("spotlight", SpotlightAsync),
        ]),
        ("break", [("", r => Task.CompletedTask), ("market", MarketAsync)]),
        ("charter", [("", WriteAsync)]),
        ("consent", [("", ChooseAsync), ("revealed", r => r.Desk.SendAsync("consent/rounds/*/reveal", "PUT")), ("objection", ObjectAsync), ("adopted", AdoptAsync)]),
        ("agreements", [("", AgreeAsync)]),
        ("sign", [("", SignAsync), ("closed", r => r.Desk.SendAsync("locks/*", "PUT"))]),
        ("checkout", [("", LeaveAsync)]),
    ];

    private static Task AnswerAsync(Room room, string subject, int question = 0) =>
        room.AllAsync((guest, i) => guest.SendAsync($"answers/*/{question}", "", ("text", room.Said[subject, i])));

    private static async Task WelcomeAsync(Room room)
    {
        await AnswerAsync(room, "hopes");
        await room.Desk.SendAsync("desk/groups", "POST", ("count", $"{room.Said.Tables}"), ("mode", "choose"));
        await room.AllAsync((guest, i) => guest.SendAsync("group", "", ("group", $"{1 + (i % room.Said.Tables)}")));
    }

    private static Task SlideAsync(Room room, int slide) =>
        room.Desk.SendAsync("slides/*", "PUT", ("slide", slide.ToString(CultureInfo.InvariantCulture)));

    private static async Task WordsAsync(Room room)
    {
        await AnswerAsync(room, "words");
        await SlideAsync(room, Words);
    }

    private static async Task ChooseThemesAsync(Room room)
    {
        for (var dot = 0; dot < 2; dot++)
        {
            await room.AllAsync((guest, i) => guest.SendAsync($"choose/*/themes/{Keys[((i * i) + (dot * 3)) % Keys.Length]}/dots", "POST"));
        }
    }

    private static Task RoundAsync(Room room, int round) =>
        room.Desk.SendAsync("themes/*/round", "PUT", ("round", round.ToString(CultureInfo.InvariantCulture)));

    private static Task PickAsync(Room room) =>
        room.AllAsync((guest, i) => i < room.Said.Tables ? guest.SendAsync("notes/*/pick", "PUT") : Task.CompletedTask);

    private static async Task NotesAsync(Room room)
    {
        for (var round = 0; round < 3; round++)
        {
            await room.AllAsync((guest, i) => round == 2 && i % 2 == 1
                ? Task.CompletedTask
                : guest.SendAsync("themes/*/notes", "", ("text", room.Said["notes", i + (round * 7)])));
        }
    }

    private static async Task DotsAsync(Room room)
    {
        for (var dot = 0; dot < 3; dot++)
        {
            await room.AllAsync((guest, i) => guest.SendAsync("harvest/*/notes/*/dots", "POST"));
        }

        await room.AllAsync((guest, i) => i < room.Said.Tables ? guest.SendAsync("harvest/*/line", "", ("text", room.Said["harvest", i])) : Task.CompletedTask);
    }

    /// <summary>Two clusters of loose notes, the first with a name and marked.</summary>
    private static async Task ClustersAsync(Room room)
    {
        for (var note = 0; note < 2; note++)
        {
            await room.Desk.SendAsync(f => Glob.IsMatch(f.Path, "notes/*/cluster") && f["cluster"] == "new", "for a loose note");
        }

        await room.Desk.SendAsync("clusters/*/name", "PUT", ("name", $"{room.Said["organisations", 3],-60}"[..60]));
        await room.Desk.SendAsync("clusters/mark", "PUT");
    }

    private static async Task JudgeAsync(Room room)
    {
        await room.AllAsync((guest, i) => guest.SendAsync("harvest/*/fit", "", ("fit", (i % 4) switch { 1 => "nearly", 3 => "fitsnot", _ => "fits" })));
        await room.Desk.SendAsync("subject/poll", "PUT");
    }

    private static async Task SubjectAsync(Room room)
    {
        await room.Desk.SendAsync("reveals/*", "PUT");
        await room.Desk.SendAsync("desk/subject", "PUT", ("about", "gereedschap, lokalen en kennis die we delen"), ("whom", "alle verenigingen van de wijk"));
    }

    private static Task PractiseAsync(Room room) =>
        room.AllAsync((guest, i) => guest.SendAsync("quadrant/*/practice", "PUT", ("x", At(60 + (i % 30))), ("y", At(-90 + (i % 40)))));

    private static async Task PlaceAsync(Room room)
    {
        await room.Desk.SendAsync("quadrant/*/practice", "DELETE");
        await room.AllAsync((guest, i) => PlaceAsync(room, guest, i));
    }

    private static async Task NamesAsync(Room room)
    {
        await room.AllAsync((guest, i) => i % 3 == 2 ? Task.CompletedTask : guest.SendAsync("quadrant/*/name", "PUT"));
        await room.AllAsync((guest, i) => guest.SendAsync("quadrant/*/first-step", "", ("text", room.Said["whys", i])));
    }

    private static Task SpotlightAsync(Room room) =>
        room.Guests.Count == 0 ? Task.CompletedTask : room.Desk.SendAsync("quadrant/*/spotlight", "PUT");

    private static Task MarketAsync(Room room) => room.AllAsync(async (guest, i) =>
    {
        await guest.SendAsync("market/*/offers", "", ("kind", i % 2 == 0 ? "share" : "need"), ("text", room.Said["words", i]));
        if (i > 1)
        {
            await guest.SendAsync("market/*/offers/*/use", "PUT");
        }
    });

    private static async Task PlaceAsync(Room room, Visit guest, int i)
    {
        await guest.SendAsync("quadrant/*/organisation", "", ("name", room.Said["organisations", i]));
        await guest.SendAsync("quadrant/*/placements/today", "PUT", ("x", At((i * 37 % 161) - 80)), ("y", At((i * 53 % 161) - 80)));
        await guest.SendAsync("quadrant/*/placements/later", "PUT", ("x", At((i * 29 % 101) - 10)), ("y", At((i * 41 % 121) - 40)));
        await guest.SendAsync("quadrant/*/why", "", ("text", room.Said["whys", i]));
    }

    private static string At(int hundredths) => hundredths.ToString(CultureInfo.InvariantCulture);

    private static Task WriteAsync(Room room) => room.AllAsync(async (guest, i) =>
    {
        if (i < room.Said.Tables)
        {
            await guest.SendAsync("charter/*/articles/*/pen", "PUT");
            await guest.SendAsync("charter/*/articles/*/text", "", ("text", room.Said["articles", i]));
        }
        else if (i < 2 * room.Said.Tables)
        {
            await guest.SendAsync("charter/*/articles/*/tips", "POST", ("text", "Zeg ook wie het doet."));
        }
    });

    private static async Task ChooseAsync(Room room)
    {
        await room.Desk.SendAsync("consent/articles/*/rounds", "POST");
        await room.AllAsync((guest, i) => (i % 5) switch
        {
            1 => guest.SendAsync("consent/rounds/*/choice", "", ("choice", "objection"), ("reason", room.Said["objections", i])),
            3 => guest.SendAsync("consent/rounds/*/choice", "", ("choice", "concern"), ("reason", room.Said["concerns", i])),
            _ => guest.SendAsync("consent/rounds/*/choice", "", ("choice", "consent")),
        });
    }

    private static Task ObjectAsync(Room room) => room.Desk.SendAsync("consent/rounds/*/objection", "PUT");

    /// <summary>The objection is worked in: a second round without one.</summary>
    private static async Task AdoptAsync(Room room)
    {
        await room.Desk.SendAsync("desk/articles/*/text", "PUT", ("text", $"{room.Said["articles", 0]} {room.Said["amendment", 0]}"));
        await room.Desk.SendAsync("consent/articles/*/rounds", "POST");
        await room.AllAsync((guest, i) => guest.SendAsync("consent/rounds/*/choice", "", ("choice", "consent"), ("reason", "")));
        await room.Desk.SendAsync("consent/rounds/*/reveal", "PUT");
        await room.Desk.SendAsync("consent/articles/*/adoption", "PUT");
    }

    private static async Task AgreeAsync(Room room)
    {
        await room.AllAsync((guest, i) => i % 2 == 0
            ? guest.SendAsync("agreements/*", "POST", ("what", room.Said["nextsteps", i]), ("until", "2035-03-12"), ("shared", room.Said["organisations", i]))
            : Task.CompletedTask);
        await room.AllAsync((guest, i) => i % 3 == 0 ? guest.SendAsync("agreements/*/claim", "PUT") : Task.CompletedTask);
        await room.Desk.SendAsync("desk/agreements/00000002000000000000000000000000/terms", "PUT", ("until", "2035-03-12"));
    }

    private static Task SignAsync(Room room) => room.AllAsync((guest, i) => (i % 6) switch
    {
        2 => guest.SendAsync("sign/*/signature", "PUT", ("as", "organisation"), ("name", room.Said["names", i]), ("organisation", room.Said["organisations", i]), ("role", i % 2 == 0 ? "voorzitter" : "")),
        5 => guest.SendAsync(
            "sign/*/signature", "PUT", ("as", "board"), ("name", room.Said["names", i]), ("organisation", room.Said["organisations", i]), ("until", "2035-03-12")),
        _ => guest.SendAsync("sign/*/signature", "PUT", ("as", "self"), ("name", room.Said["names", i])),
    });

    private static async Task LeaveAsync(Room room)
    {
        await AnswerAsync(room, "takeaways");
        await AnswerAsync(room, "nextsteps", 1);
        await AnswerAsync(room, "goodbyes", 2);
    }
}
