using System.Net;
using Karavaan.Web.Pairing;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>
/// A page of another site can make a browser send a form with the cookies of ours. Every route that changes something is sent such a
/// form, because the framework's attribute alone lets requests through.
/// </summary>
public sealed class ForgeryTests
{
    /// <summary>A paper that somebody took home is known from then on, so that its number can be checked; taking it changes nothing else.</summary>
    private static readonly string[] Issued = ["issued_files", "charter_copies"];

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("https://elders.example")]
    public async Task No_form_from_elsewhere_changes_anything(string? origin)
    {
        await using var company = await Company.MeetAsync();
        var (state, stored) = (company.Evening.Room.State, Everything(company.Evening.Database));
        foreach (var door in Door.All(company.Evening.Services).Where(door => !door.IsSafe))
        {
            var (may, guard) = Rules.Of(door);
            var answer = await SendAsync(company, door, may, origin);
            Assert.True(guard == Guard.Origin ? answer.Status == HttpStatusCode.Forbidden : IsForgery(answer), $"{door} from {origin}: {answer.Status}");
        }

        Assert.Same(state, company.Evening.Room.State);
        Assert.Equal(stored, Everything(company.Evening.Database));
        Assert.Equal(HttpStatusCode.OK, (await company[Role.Owner].GetAsync("desk")).Status);
    }

    /// <summary>Any page can make a browser load an address of ours, as a picture or in a frame, with our cookies.</summary>
    [Fact]
    public async Task No_page_that_is_loaded_from_elsewhere_changes_anything()
    {
        await using var company = await Company.MeetAsync();
        var (evening, row) = (company.Evening, company.Evening.Room.State.Row);
        var (phones, screens) = (evening.Services.GetRequiredService<PhonePairing>(), evening.Services.GetRequiredService<ScreenPairing>());
        phones.OfferTo(row.Id, row.Owner);
        async Task<(string, string?, string)> StandsAsync() =>
            (Everything(evening.Database, Issued), phones.Standing(row.Id, row.Owner), await screens.CodeAsync(row.Id));
        await screens.CodeAsync(row.Id);
        var (state, before) = (evening.Room.State, await StandsAsync());
        foreach (var door in Door.All(evening.Services).Where(door => door.IsSafe))
        {
            foreach (var (_, who) in company.All.Where(visitor => Rules.Of(door).May.HasFlag(visitor.Key)))
            {
                var request = new HttpRequestMessage(new(door.Method), who.At(company.PathOf(door)));
                request.Headers.Add("Sec-Fetch-Site", "cross-site");
                await who.AskAsync(request, "text/html");
            }

            Assert.True(before == await StandsAsync(), $"{door} changes something");
        }

        Assert.Same(state, evening.Room.State);
    }

    [Fact]
    public async Task A_form_with_a_token_is_refused_without_its_own_and_taken_with_it()
    {
        await using var company = await Company.MeetAsync();
        var stolen = await Company.TokenAsync(company[Role.Outsider], "/desk");
        foreach (var door in Door.All(company.Evening.Services).Where(door => !door.IsSafe && Rules.Of(door).Guard == Guard.Token && door.Path != "/account/sign-out"))
        {
            var (may, _) = Rules.Of(door);
            var own = await Company.TokenAsync(Who(company, may), may.HasFlag(Role.Nobody) ? "/account/sign-in" : "/desk");
            var origin = company.Evening.Address.GetLeftPart(UriPartial.Authority);
            Assert.True(IsForgery(await SendAsync(company, door, may, origin)), $"{door} without a token");
            Assert.True(IsForgery(await SendAsync(company, door, may, origin, "verzonnen")), $"{door} with a made-up token");
            Assert.True(IsForgery(await SendAsync(company, door, may, origin, stolen)), $"{door} with somebody else's token");
            Assert.False(IsForgery(await SendAsync(company, door, may, origin, own)), $"{door} with its own token");
        }
    }

    /// <summary>Every row of every table: accounts, templates and pictures lie beside the log.</summary>
    private static string Everything(string database, params string[] except) => string.Join(
        '\n',
        SqlByHand.Texts(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").Except(except).SelectMany(table =>
            SqlByHand.Rows(database, $"SELECT * FROM \"{table}\"").Select(row => $"{table}: {string.Join('|', row.Select(cell => cell.Text))}").Order(StringComparer.Ordinal)));

    /// <summary>Somebody who may, so that only the guard can refuse.</summary>
    private static Visitor Who(Company company, Role may) => company[may.HasFlag(Role.Nobody) ? Role.Nobody
        : may.HasFlag(Role.Owner) ? Role.Owner
        : Role.Participant];

    private static Task<Answer> SendAsync(Company company, Door door, Role may, string? origin, string? token = null)
    {
        var who = Who(company, may);
        var request = new HttpRequestMessage(new(door.Method), who.At(company.PathOf(door)))
        {
            Content = new FormUrlEncodedContent(Routes.Plausible.Append(("__RequestVerificationToken", token ?? "")).Select(f => KeyValuePair.Create(f.Item1, f.Item2))),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return who.AskAsync(request, "text/html");
    }

    /// <summary>Refused because it may be of another site.</summary>
    internal static bool IsForgery(Answer answer) => answer.Status == HttpStatusCode.BadRequest
        || (answer.Status == HttpStatusCode.UnprocessableEntity && WebUtility.HtmlDecode(answer.Body).Contains(Words.For("nl")[Karavaan.Web.Texts.AccountsText.FormTooOld], StringComparison.Ordinal));
}
