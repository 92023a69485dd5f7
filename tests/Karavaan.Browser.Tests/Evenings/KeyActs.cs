using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>What Fleur and Anna do with keys only, beside the straight road from the door to the charter.</summary>
internal static class KeyActs
{
    private const int Welcome = 1;
    private const int Story = 2;
    private const int Themes = 4;
    private const int Checkout = 12;

    /// <summary>Waits until everything that was written here has been answered.</summary>
    public static Task IsSavedAsync(Keyboard who) => Expect(who.Page.Locator("#light")).ToHaveAttributeAsync("data-state", "saved");

    /// <summary>At home: one of ours becomes Fleur's own, gets another title, and is planned.</summary>
    public static async Task PrepareAsync(Keyboard fleur)
    {
        await fleur.PressAsync(fleur.Page.Locator("main a[href='/templates/library']").First);
        await fleur.Page.WaitForURLAsync("**/templates/library");
        await fleur.PressAsync(fleur.Page.Locator("form:has(input[name=of][value$='van-buurt-naar-wereld.nl.md'])").GetByRole(AriaRole.Button));
        await fleur.PressAsync(fleur.Page.Locator("li[id^=t-]").GetByRole(AriaRole.Link, new() { Name = "Pas aan" }));
        await fleur.PressAsync(fleur.Page.Locator(".edit-go").First);
        await fleur.Page.WaitForURLAsync("**stage=0");
        await fleur.WriteAsync(fleur.Page.Locator("#f-Title"), "Een avond met alleen toetsen");
        await Expect(fleur.Page.Locator("#edit-status")).ToContainTextAsync("Bewaard om");
        await fleur.PressAsync(fleur.Page.Locator(".edit-links a[href*='/desk/new']"));
        await fleur.Page.WaitForURLAsync("**/desk/new?mine=*");
        await fleur.PressAsync(fleur.Page.Locator("button.strong").First);
        await fleur.Page.WaitForURLAsync("**/w/*/desk");
        await Expect(fleur.Page.Locator("h1")).ToHaveTextAsync("Een avond met alleen toetsen");
    }

    /// <summary>What is printed before people come, and back.</summary>
    public static async Task PrintAsync(Keyboard fleur)
    {
        await fleur.PressAsync(fleur.Page.Locator(".desk-menu > summary"));
        await fleur.PressAsync(fleur.Page.Locator("a[href$='/desk/papers']"));
        await fleur.Page.WaitForURLAsync("**/desk/papers");
        await fleur.GoToAsync(fleur.Page.Locator("a[href$='/guide.pdf']"));
        await fleur.PressAsync(fleur.Page.Locator("input[name=part]").First, " ");
        await Expect(fleur.Page.Locator("input[name=part]").First).Not.ToBeCheckedAsync();
        await fleur.PressAsync(fleur.Page.Locator("main a[href$='/desk']").First);
        await fleur.Page.WaitForURLAsync("**/w/*/desk");
    }

    /// <summary>Anna says what she hopes for; Fleur starts the clock, gives a minute, has the phones put down and up, and takes something back.</summary>
    public static async Task WelcomeAsync(Keyboard fleur, Keyboard anna)
    {
        await AnswerAsync(anna, Welcome, 0, "Een plan voor onze gereedschapskist");
        await Expect(fleur.Page.Locator("#desk-main")).ToContainTextAsync("Een plan voor onze gereedschapskist");

        var clock = fleur.Page.Locator("#key-timer button");
        var before = await clock.InnerTextAsync();
        await fleur.PressAsync(clock);
        await Expect(clock).Not.ToHaveTextAsync(before);
        var (minutes, left) = (fleur.Page.Locator("#desk-clock"), await LeftAsync(fleur));
        await fleur.PressAsync(fleur.Page.Locator("#key-timer-minutes button"));
        await Expect(minutes).Not.ToHaveAttributeAsync(left.Name, left.Value);

        var phones = fleur.Page.Locator("#key-hall-phones button");
        await fleur.PressAsync(phones);
        await Expect(anna.Page.GetByText("Leg je gsm neer en kijk naar elkaar.")).ToBeVisibleAsync();
        await fleur.PressAsync(phones);
        await Expect(anna.Page.GetByText("Leg je gsm neer en kijk naar elkaar.")).ToBeHiddenAsync();

        var locking = fleur.Page.Locator($"#key-locks-{Welcome} button");
        await fleur.PressAsync(locking);
        await Expect(locking).ToContainTextAsync("Haal van het slot");
        await fleur.PressAsync(fleur.Page.Locator("#key-last-action button"));
        await Expect(locking).ToContainTextAsync("Zet op slot");
    }

    /// <summary>From one slide to the next.</summary>
    public static async Task SlideAsync(Keyboard fleur)
    {
        await fleur.PressAsync(fleur.Page.Locator($"#key-slides-{Story}-next button"));
        await Expect(fleur.Page.Locator(".slide-list li").Nth(1)).ToHaveAttributeAsync("aria-current", "step");
    }

    /// <summary>The rounds of a table, until it picks one note of its own.</summary>
    public static async Task PickAsync(Keyboard fleur, Keyboard anna)
    {
        await fleur.PressAsync(fleur.Page.Locator($"#key-themes-{Themes}-round-next button"));
        await Expect(fleur.Page.Locator(".round-keys li").First).ToHaveAttributeAsync("aria-current", "step");
        await fleur.PressAsync(fleur.Page.Locator(".round-keys li").Last.GetByRole(AriaRole.Button));
        await anna.PressAsync(anna.Page.Locator("form[action$='/pick']").GetByRole(AriaRole.Button).First);
        await IsSavedAsync(anna);
        await Expect(fleur.Page.Locator(".table-state").First).ToContainTextAsync("Een gereedschapskist voor alle verenigingen");
    }

    /// <summary>A note is laid in a cluster of its own, which gets a name and is marked.</summary>
    public static async Task ClusterAsync(Keyboard fleur)
    {
        var note = fleur.Page.Locator(".cluster-note", new() { HasText = "Een gereedschapskist" });
        await fleur.PressAsync(note.Locator("summary"));
        await fleur.PressAsync(note.GetByRole(AriaRole.Button, new() { Name = "Leg", Exact = true }));
        var cluster = fleur.Page.Locator(".cluster-head");
        await fleur.PressAsync(cluster.Locator("summary"));
        await fleur.WriteAsync(cluster.Locator("input[name=name]"), "Samen gebruiken");
        await fleur.Page.Keyboard.PressAsync("Enter");
        await Expect(cluster.Locator("h3")).ToContainTextAsync("Samen gebruiken");
        var mark = cluster.GetByRole(AriaRole.Button, new() { Name = "Markeer" });
        await fleur.PressAsync(mark);
        await Expect(mark).ToHaveAttributeAsync("aria-pressed", "true");
    }

    /// <summary>What Anna's organisation shares.</summary>
    public static async Task OfferAsync(Keyboard anna)
    {
        await anna.WriteAsync(anna.Page.Locator("#offer-text-share"), "een bakfiets");
        await anna.PressAsync(anna.Page.Locator("#offer-share").GetByRole(AriaRole.Button));
        await Expect(anna.Page.Locator(".my-offers")).ToContainTextAsync("een bakfiets");
    }

    /// <summary>A line for whoever will write an article, as long as it isn't under Anna's own pen; what was sent does not stay in its field.</summary>
    public static async Task TipAsync(Keyboard anna)
    {
        var tip = anna.Page.Locator("li.article:not(:has(.pen-field.mine)) > .tip-more:visible").First;
        await anna.PressAsync(tip.Locator("summary"));
        await anna.WriteAsync(tip.Locator("textarea"), "Denk ook aan de ladder.");
        await anna.PressAsync(tip.GetByRole(AriaRole.Button));
        await IsSavedAsync(anna);
        await Expect(tip.Locator("textarea")).ToHaveValueAsync("");
    }

    /// <summary>An agreement of Anna's own.</summary>
    public static async Task AgreeAsync(Keyboard fleur, Keyboard anna)
    {
        await anna.WriteAsync(anna.Page.Locator("#agreement-what"), "De lijst van het gereedschap maken");
        await anna.WriteAsync(anna.Page.Locator("#agreement-shared"), "Buurttuin De Linde");
        await anna.PressAsync(anna.Page.GetByRole(AriaRole.Button, new() { Name = "Zet erbij" }));
        await Expect(anna.Page.Locator("#phone-main ol.cards")).ToContainTextAsync("De lijst van het gereedschap maken");
        await Expect(fleur.Page.Locator("#desk-main")).ToContainTextAsync("De lijst van het gereedschap maken");
    }

    /// <summary>The three questions at the end.</summary>
    public static async Task SayGoodbyeAsync(Keyboard fleur, Keyboard anna)
    {
        foreach (var (question, said) in new[] { "een sleutel", "volgende week bellen", "goesting" }.Index())
        {
            await AnswerAsync(anna, Checkout, question, said);
        }

        await Expect(fleur.Page.Locator("#desk-main")).ToContainTextAsync("goesting");
    }

    private static async Task AnswerAsync(Keyboard anna, int stage, int question, string said)
    {
        var field = anna.Page.Locator($"#answer-{stage}-{question}");
        await anna.WriteAsync(field, said);
        await anna.PressAsync(anna.Page.Locator("form", new() { Has = field }).GetByRole(AriaRole.Button));
        await IsSavedAsync(anna);
    }

    /// <summary>What the clock counts from: until when while it runs, how long while it stands still.</summary>
    private static async Task<(string Name, string Value)> LeftAsync(Keyboard fleur)
    {
        var clock = fleur.Page.Locator("#desk-clock");
        return await clock.GetAttributeAsync("data-ends") is { } ends ? ("data-ends", ends) : ("data-left", (await clock.GetAttributeAsync("data-left"))!);
    }
}
