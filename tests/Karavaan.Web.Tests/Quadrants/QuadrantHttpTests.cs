using System.Net;
using System.Text.Json;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Tests.Live;

namespace Karavaan.Web.Tests.Quadrants;

/// <summary>What phones send about the quadrant, to the real program with a database on disk.</summary>
public sealed class QuadrantHttpTests : IAsyncLifetime, IDisposable
{
    private readonly App app = new();
    private Room room = null!;
    private HttpClient anna = null!;

    public async Task InitializeAsync()
    {
        room = await StartAsync();
        anna = await JoinAsync("Anna");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        anna.Dispose();
        app.Dispose();
    }

    [Fact]
    public async Task A_placement_is_saved_and_comes_back_drawn_where_it_was_put()
    {
        await SendAsync(anna, "put", "organisation", ("name", "Repair Café"));
        var (status, answer) = await SendAsync(anna, "put", "placements/today", ("x", "40"), ("y", "-50"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("x=\\\"70%\\\" y=\\\"75%\\\"", answer, StringComparison.Ordinal);
        Assert.Equal(new Position(0.4, -0.5), Assert.Single(room.State.Workshop.Quadrants.In(new(1)).Values).Today);
        Assert.Contains("x=\"70%\" y=\"75%\"", await anna.GetStringAsync(Path("")), StringComparison.Ordinal);
        Assert.DoesNotContain("70%", await (await JoinAsync("Bram")).GetStringAsync(Path("")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("400", "0")]
    [InlineData("0", "-100.5")]
    [InlineData("NaN", "0")]
    [InlineData("", "")]
    public async Task A_place_outside_the_quadrant_is_refused_with_words(string x, string y)
    {
        await SendAsync(anna, "put", "organisation", ("name", "Repair Café"));
        var (status, answer) = await SendAsync(anna, "put", "placements/later", ("x", x), ("y", y));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, nameof(RefusalCode.PositionOutside)), (status, CodeOf(answer)));
    }

    [Fact]
    public async Task First_the_organisation_then_the_place()
    {
        var (_, answer) = await SendAsync(anna, "put", "placements/today", ("x", "1"), ("y", "1"));
        Assert.Equal(nameof(RefusalCode.OrganisationMissing), CodeOf(answer));
        (_, answer) = await SendAsync(anna, "put", "organisation", ("name", new string('o', 81)));
        Assert.Equal(nameof(RefusalCode.TextTooLong), CodeOf(answer));
    }

    [Fact]
    public async Task After_the_reveal_a_placement_is_too_late_but_the_reason_is_not()
    {
        await SendAsync(anna, "put", "organisation", ("name", "Repair Café"));
        await SendAsync(anna, "put", "placements/today", ("x", "1"), ("y", "1"));
        await room.SendAsync(new ProgrammeCommand.RevealStage(new(1)) { Id = Guid.CreateVersion7() }, LiveHost.Desk);
        var (status, answer) = await SendAsync(anna, "put", "placements/today", ("x", "2"), ("y", "2"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, nameof(RefusalCode.AlreadyRevealed)), (status, CodeOf(answer)));
        (status, _) = await SendAsync(anna, "put", "why", ("text", "We delen onze handleidingen."));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("We delen onze handleidingen.", await anna.GetStringAsync(Path("")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_buttons_do_the_same()
    {
        using var form = new FormUrlEncodedContent([new("_method", "put"), new("name", "Repair Café")]);
        using var named = await anna.PostAsync(Path("/quadrant/1/organisation"), form);
        Assert.Equal((HttpMethod.Get, Path("")), (named.RequestMessage!.Method, named.RequestMessage.RequestUri!.AbsolutePath));
        Assert.Contains("data-plane", await named.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var skip = new FormUrlEncodedContent([new("_method", "delete")]);
        using var skipped = await anna.PostAsync(Path("/quadrant/1/placements"), skip);
        Assert.Contains("Je slaat dit over", await skipped.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private string Path(string rest) => $"/w/{room.State.Row.Code}{rest}";

    private async Task<(HttpStatusCode Status, string Answer)> SendAsync(HttpClient who, string method, string what, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), Path($"/quadrant/1/{what}"))
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        request.Headers.Add("Accept", "application/json");
        using var response = await who.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static string? CodeOf(string answer) => JsonDocument.Parse(answer).RootElement.GetProperty("code").GetString();

    private async Task<HttpClient> JoinAsync(string name)
    {
        var (_, token) = await room.EnterAsync(name);
        var client = app.CreateClient(new() { BaseAddress = app.ClientOptions.BaseAddress, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", $"{LiveCookies.Participant}={token.Text}");
        client.DefaultRequestHeaders.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return client;
    }

    private Task<Room> StartAsync() => app.Services.StartWorkshopAsync(
        new(
            "van-buurt-naar-wereld", "Van de buurt naar de wereld", "nl", WorkshopSize.Hall, "CC BY-SA 4.0", QuadrantEvening.Frame,
            [new StageTemplate.Quadrant([], "vandaag", "over drie jaar") { Title = "Kwadrant", Minutes = 17 }], ""),
        LiveHost.Fleur);
}
