using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Accounts;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Live;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Publications;

/// <summary>The real program on a real server; Fleur leads 'Van de buurt naar de wereld', in which an article was adopted and signed.</summary>
public sealed class ResultsHouse : IDisposable
{
    public const string PublicUrl = "https://karavaan.example";

    private readonly App app;

    private ResultsHouse(string? publicUrl) => app = new(("Karavaan:PublicUrl", publicUrl ?? ""));

    public IServiceProvider Services => app.Services;

    public Room Room { get; private set; } = null!;

    public string Own => $"/w/{Room.State.Row.Code}/results";

    public string Desk => $"/w/{Room.State.Row.Code}/desk/publications";

    /// <summary>Fleur's browser.</summary>
    public HttpClient Fleur { get; private set; } = null!;

    private FacilitatorId FleurId { get; set; }

    private Uri Address => app.ClientOptions.BaseAddress;

    /// <summary>The house with its workshop, in which <paramref name="then"/> happened after it was begun.</summary>
    public static async Task<ResultsHouse> OpenAsync(string? publicUrl = null, params IReadOnlyList<WorkshopEvent> then)
    {
        var house = new ResultsHouse(publicUrl);
        await house.SignInAsync();
        house.Room = await house.StartWorkshopAsync(then);
        return house;
    }

    public HttpClient Browser(params Cookie[] cookies)
    {
        var jar = new CookieContainer();
        Array.ForEach(cookies, jar.Add);
        var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = Address };
        browser.DefaultRequestHeaders.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return browser;
    }

    /// <summary>Somebody joins a workshop of Fleur's; gives who, and their browser.</summary>
    public async Task<(ParticipantId Id, HttpClient Phone)> JoinAsync(string name, Room? elsewhere = null)
    {
        var (person, token) = await (elsewhere ?? Room).EnterAsync(name);

        // The path is the root, so that the cookie goes to other workshops too, as a forger's would.
        return (person.Id, Browser(new Cookie(LiveCookies.Participant, token.Text, "/", Address.Host)));
    }

    public Task<Room> StartWorkshopAsync(params IReadOnlyList<WorkshopEvent> then) => Services.StartWorkshopAsync(Template, FleurId, then);

    public async Task GiveAsync(Actor by, Command command, params SideWrite[] beside)
    {
        var outcome = await Room.SendAsync(command, by, beside);
        Assert.True(outcome.IsAccepted, $"{command}: {outcome.Refusal}");
    }

    public Task DeskAsync(Func<Guid, Command> command) => GiveAsync(new Actor.Facilitator(FleurId), command(Guid.CreateVersion7()));

    /// <summary>Article 1 is adopted with a concern of Cem's, and Anna signs it.</summary>
    public async Task DecideAsync()
    {
        var round = new RoundId(Guid.CreateVersion7());
        await DeskAsync(id => new CharterCommand.WriteArticle(new(1), "We delen *alles*.") { Id = id });
        await DeskAsync(_ => new CharterCommand.OpenRound(new(1)) { Id = round.Value });
        await GiveAsync(new Actor.Secret(), new CharterCommand.Choose(round, "b", Choice.Concern, "Wie betaalt?") { Id = Guid.CreateVersion7() });
        await DeskAsync(id => new CharterCommand.RevealRound(round) { Id = id });
        await DeskAsync(id => new CharterCommand.Adopt(new(1)) { Id = id });
        await SignAsync("Anna", "Anna De Wit", "Repair Café Zuid");
    }

    public async Task SignAsync(string name, string signed, string organisation)
    {
        var (who, _) = await JoinAsync(name);
        var person = Room.State.People.Find(who)! with { SignedName = signed, SignedOrganisation = organisation };
        await DeskAsync(id => new ProgrammeCommand.GoToStage(Room.State.Workshop.Programme.Current, new(2)) { Id = id });
        await GiveAsync(
            new Actor.Participant(who),
            new CharterCommand.Sign(new(2), organisation.Length > 0) { Id = Guid.CreateVersion7() },
            new SideWrite.SavePerson(person));
    }

    /// <summary>Somebody lays the charter before the board of their organisation.</summary>
    public async Task LayBeforeAsync(string name, string signed, string organisation)
    {
        var (who, _) = await JoinAsync(name);
        var person = Room.State.People.Find(who)! with { SignedName = signed, SignedOrganisation = organisation };
        await GiveAsync(
            new Actor.Participant(who),
            new CharterCommand.LayBefore(new(2), DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30)) { Id = Guid.CreateVersion7() },
            new SideWrite.SavePerson(person));
    }

    /// <summary>Fleur makes the link; gives its path.</summary>
    public async Task<string> ShareAsync()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Fleur.PostAsync(Desk, new FormUrlEncodedContent([]))).StatusCode);
        var page = new HtmlParser().ParseDocument(await Fleur.GetStringAsync(Own));
        return new Uri(((IHtmlInputElement)page.QuerySelector("#link")!).Value).AbsolutePath;
    }

    public Task<HttpResponseMessage> WithdrawAsync(string path) =>
        Fleur.PostAsync($"{Desk}/{path.Split('/')[^1]}", new FormUrlEncodedContent([new("_method", "delete")]));

    public void Dispose() => app.Dispose();

    private static WorkshopTemplate Template { get; } = new(
        "van-buurt-naar-wereld",
        "Van de buurt naar de wereld",
        "nl",
        WorkshopSize.Hall,
        "CC BY-SA 4.0",
        new(new("winst", "samen"), new("lokaal", "wereld"), new("a", ""), new("b", ""), new("c", ""), new("d", ""), null),
        [
            new StageTemplate.Charter([new(1, "Wat we delen", "Wat?", "", true), new(2, "Hoe we beslissen", "Hoe?", "", true)]) { Title = "Charter", Minutes = 30 },
            new StageTemplate.Sign { Title = "Tekenen", Minutes = 10 },
        ],
        "");

    private async Task SignInAsync()
    {
        Fleur = Browser();
        var link = Services.GetRequiredService<FirstFacilitatorLink>().Offer()!;
        var page = new HtmlParser().ParseDocument(await Fleur.GetStringAsync(link));
        var hidden = page.QuerySelectorAll("form input[type=hidden]").OfType<IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value));
        var answer = await Fleur.PostAsync(link, new FormUrlEncodedContent(
            [.. hidden, new("name", "Fleur"), new("email", "fleur@delinde.example"), new("password", Evening.Password)]));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var scope = Services.CreateScope();
        FleurId = scope.ServiceProvider.GetRequiredService<UserManager<Facilitator>>().Users.Single().FacilitatorId;
    }
}
