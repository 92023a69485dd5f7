using System.Net;
using Karavaan.Bench.Live;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Evening;

/// <summary>How everybody comes in: the first facilitator by the console's link, the workshop, desk and screen, and people by the code.</summary>
/// <param name="server">The running server.</param>
/// <param name="options">How many phones, and the seed.</param>
/// <param name="taps">Where taps are noted.</param>
/// <param name="ending">The end of the bench.</param>
internal sealed class Doors(ServerProcess server, EveningOptions options, Taps taps, CancellationToken ending)
{
    /// <summary>One in so many speaks another language of ours than the workshop's.</summary>
    private const int Abroad = 10;

    private static readonly string[] OtherLanguages = ["fr", "en", "de"];

    /// <summary>Fleur becomes facilitator, starts the workshop, and opens its desk and its screen on one laptop.</summary>
    public async Task<Hall> OpenAsync()
    {
        var laptop = new Browser(server.Address, new CookieContainer());
        await laptop.GetAsync(await server.FirstLinkAsync(ending), ending);
        var me = Form.In((await laptop.GetAsync(laptop.Location.PathAndQuery, ending)).Body).First();
        return await OpenAsync(laptop, await laptop.PostAsync(me.With(("name", "Fleur"), ("password", "van de buurt naar de wereld")), ending));
    }

    /// <summary>Another workshop of hers, whose desk and screen lie open beside those of the first one.</summary>
    public async Task<Hall> OpenBesideAsync(Hall first)
    {
        var laptop = new Browser(server.Address, first.Desk.Browser.Cookies);
        return await OpenAsync(laptop, await laptop.GetAsync("/desk", ending));
    }

    private async Task<Hall> OpenAsync(Browser laptop, LivePage mine)
    {
        var code = await StartAsync(laptop, mine);
        var desk = new Visitor("Fleur", "desk", laptop, taps, ending);
        await desk.ShowAsync($"/w/{code}/desk", await laptop.GetAsync($"/w/{code}/desk", ending));
        var screen = new Visitor("Fleur", "screen", new(server.Address, laptop.Cookies), taps, ending);
        await screen.ShowAsync($"/w/{code}/screen", await screen.Browser.GetAsync($"/w/{code}/screen", ending));
        return new(code, desk, screen, [], Speech.Read(), taps);
    }

    /// <summary>So many come within two seconds.</summary>
    public async Task LetInAsync(Hall hall, int people) => hall.Guests.AddRange(await Task.WhenAll(Enumerable.Range(0, people).Select(async number =>
    {
        await Task.Delay(number * 2000 / (number + 20));
        return await JoinAsync(hall, number);
    })));

    /// <summary>Somebody scans the code, says who they are, and is in.</summary>
    /// <param name="hall">Where they come in.</param>
    /// <param name="number">Counted from 0; decides who it is.</param>
    public async Task<Guest> JoinAsync(Hall hall, int number)
    {
        var chance = new Random(HashCode(options.Seed, number));
        var (names, organisations) = (hall.Said["names"], hall.Said["organisations"]);
        var name = number < names.Count ? names[number] : $"{names[number % names.Count]} {1 + (number / names.Count)}";
        var language = number % Abroad == Abroad - 1 ? OtherLanguages[number / Abroad % OtherLanguages.Length] : "nl";
        var phone = new Visitor(name, "phone", new(server.Address, new CookieContainer()), taps, ending);
        var guest = new Guest(phone, organisations[chance.Next(organisations.Count)], language, chance);

        var door = await phone.Browser.GetAsync($"/j/{hall.Code}", ending);
        await phone.Browser.LoadAsync(door.Assets, ending);
        var form = Form.In(door.Body).First(f => f["secret"] is not null);
        var page = await phone.Browser.PostAsync(form.With(("name", name), ("organisation", guest.Organisation), ("language", language)), ending);
        await phone.ShowAsync($"/w/{hall.Code}", page);
        return guest;
    }

    /// <summary>Starts the built-in workshop in Dutch, from the page of one's own workshops; gives its code.</summary>
    private async Task<string> StartAsync(Browser laptop, LivePage mine)
    {
        var page = await laptop.GetAsync(mine.Links.First(href => href.EndsWith("/new", StringComparison.Ordinal)), ending);
        await laptop.PostAsync(Form.In(page.Body).First(f => f["template"] is not null).With(("template", options.Template)), ending);
        return laptop.Location.Segments.SkipWhile(s => s != "w/").ElementAt(1).TrimEnd('/');
    }

    /// <summary>The same on every run, unlike <see cref="System.HashCode"/>.</summary>
    private static int HashCode(int seed, int number) => unchecked((seed * 7919) + (number * 104729));
}
