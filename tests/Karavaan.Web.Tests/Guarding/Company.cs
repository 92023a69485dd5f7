using System.Net;
using Karavaan.Web.Pairing;
using Karavaan.Web.Shared;
using Karavaan.Web.Tests.Accounts;
using Karavaan.Web.Tests.Evenings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>An evening with one of everybody who may come to its doors, each with a browser of their own.</summary>
internal sealed class Company : IAsyncDisposable
{
    private readonly Dictionary<Role, Visitor> visitors = [];
    private Guid anna;
    private Guid dina;
    private Guid draft;
    private string picture = "";

    private Company(Evening evening) => Evening = evening;

    public Evening Evening { get; }

    /// <summary>The path of a door of this workshop: <c>{id}</c> is the workshop, or inside of it Dina, who has no phone; <c>{template}</c> a template of the owner, <c>{picture}</c> a picture of the owner.</summary>
    /// <param name="door">The door.</param>
    /// <param name="others">What fills more of its holes, or fills them otherwise.</param>
    public string PathOf(Door door, params IEnumerable<(string Hole, string Value)> others) => door.Fill(new Dictionary<string, string>(
        others.Select(other => KeyValuePair.Create(other.Hole, other.Value)).Concat(Real(door)).DistinctBy(hole => hole.Key)));

    private Dictionary<string, string> Real(Door door) => new()
    {
        ["code"] = Evening.Code,
        ["file"] = "van-buurt-naar-wereld.nl.md",
        ["template"] = $"{draft}",
        ["picture"] = picture,
        ["version"] = "1",
        ["id"] = $"{(door.Path.StartsWith("/w/", StringComparison.Ordinal) ? dina : Workshop)}",
    };

    private Guid Workshop => Evening.Room.State.Row.Id.Value;

    public Visitor this[Role role] => visitors[role];

    public IEnumerable<KeyValuePair<Role, Visitor>> All => visitors;

    public static async Task<Company> MeetAsync(ILoggerProvider? listener = null)
    {
        var evening = await Evening.StartAsync(listener: listener);
        var company = new Company(evening);
        company.visitors[Role.Owner] = evening.Fleur;
        company.visitors[Role.Nobody] = evening.NewVisitor();
        company.visitors[Role.Participant] = await evening.JoinAsync("Anna");
        company.anna = evening.Workshop.Roster.Present.Last().Id.Value;
        company.visitors[Role.Companion] = await company.SitBesideAsync();
        company.visitors[Role.Outsider] = await evening.InviteAsync("Gert");
        company.visitors[Role.Beside] = await evening.InviteAsync("Bea");
        await evening.ShareAsync("Bea");
        company.visitors[Role.Stranger] = await company.StrangerAsync();
        company.visitors[Role.Screen] = await company.PairScreenAsync();
        company.visitors[Role.Paired] = await evening.PairAsync();
        await evening.Fleur.SaveAsync("post", "desk/people", ("name", "Dina"));
        company.dina = evening.Room.State.People.All.Single(person => person.Name == "Dina").Id.Value;
        company.draft = await evening.Fleur.OwnTemplateAsync();
        company.picture = await evening.Fleur.PictureAsync();
        return company;
    }

    /// <summary>The value of the hidden field that proves a form is ours, from a page with a form.</summary>
    public static async Task<string> TokenAsync(Visitor who, string page = "/account/sign-in") =>
        (await who.GetAsync(page)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>A phone that Cem brought, and on which it is Maria's turn: she sits beside him.</summary>
    public async Task<Visitor> SitBesideAsync()
    {
        var phone = await Evening.JoinAsync("Cem");
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.SubmitAsync("beside", ("name", "Maria"))).Status);
        phone.Person = $"{Evening.Workshop.Roster.Present.Last().Id.Value:n}";
        return phone;
    }

    /// <summary>Whoever was taken out of the room is back, or somebody else came in their place; what was thrown away is made again.</summary>
    /// <param name="door">Where something was just sent to.</param>
    public async Task RestoreAsync(Door door)
    {
        if (!IsIn(anna))
        {
            await Evening.Fleur.SendAsync("put", $"desk/people/{anna:n}/presence");
            visitors[Role.Participant] = IsIn(anna) ? visitors[Role.Participant] : await Evening.JoinAsync("Anna");
            anna = IsIn(anna) ? anna : Evening.Workshop.Roster.Present.Last().Id.Value;
        }

        switch ($"{door}")
        {
            case "POST /templates/{template}/deletion":
                draft = await Evening.Fleur.OwnTemplateAsync();
                break;
            case "POST /desk/pictures/{picture}/deletion":
                picture = await Evening.Fleur.PictureAsync();
                break;
        }
    }

    private bool IsIn(Guid who) => Evening.Workshop.Roster.Present.Any(one => one.Id.Value == who);

    public ValueTask DisposeAsync() => Evening.DisposeAsync();

    private async Task<Visitor> StrangerAsync()
    {
        var elsewhere = await Evening.NewWorkshopAsync(visitors[Role.Outsider]);
        var stranger = await Evening.JoinAsync("Dirk", elsewhere);
        stranger.Carry(LiveCookies.Participant, stranger.Cookie(LiveCookies.Participant, $"/w/{elsewhere}"));
        return stranger;
    }

    /// <summary>A laptop with the code of the big screen.</summary>
    private async Task<Visitor> PairScreenAsync()
    {
        var code = await Evening.Services.GetRequiredService<ScreenPairing>().CodeAsync(Evening.Room.State.Row.Id);
        var laptop = Evening.NewVisitor();
        Assert.Equal(HttpStatusCode.SeeOther, (await laptop.SubmitAsync("/screen", ("code", code))).Status);
        return laptop;
    }
}
