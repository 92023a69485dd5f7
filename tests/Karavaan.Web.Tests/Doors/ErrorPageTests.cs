using System.Net;
using Karavaan.Web.Doors;
using Karavaan.Web.Shared;
using Karavaan.Web.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Doors;

public sealed class ErrorPageTests(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData("nl", "Deze weg loopt dood")]
    [InlineData("fr", "Ce chemin est sans issue")]
    [InlineData("de-AT", "Dieser Weg endet hier")]
    public async Task A_page_that_is_not_there_has_words_in_the_browsers_language(string language, string words)
    {
        var guest = await house.NewGuest().OpenAsync("/bestaat/niet", language);

        Assert.Equal((HttpStatusCode.NotFound, words), (guest.Status, guest.Title));
        Assert.Equal("/", guest.Page.QuerySelector("a.button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Somebody_without_a_seat_whose_form_comes_late_is_shown_the_way_back()
    {
        var room = await house.StartAsync();
        var guest = await house.NewGuest().PostAsync($"/w/{room.State.Row.Code}/language", ("language", "fr"));

        Assert.Equal(HttpStatusCode.Unauthorized, guest.Status);
        Assert.Equal("We kennen je hier niet meer", guest.Title);
        Assert.Equal($"/w/{room.State.Row.Code}", guest.Page.QuerySelector("a.button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_form_that_is_far_too_large_gets_words()
    {
        var room = await house.StartAsync();
        var guest = await house.NewGuest().PostAsync($"/j/{room.State.Row.Code}", ("name", new string('a', Entrances.MostBytes + 1_000)));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "Dat is te veel"), (guest.Status, guest.Title));
        Assert.Matches($"^Wat je stuurde, is [0-9]+ kB. Hier past hoogstens {Entrances.MostBytes / 1024} kB.", guest.Page.QuerySelector("main > p")!.TextContent);
    }

    [Fact]
    public async Task A_script_gets_a_status_and_no_page_and_ours_gets_words_to_show()
    {
        using var http = new HttpClient { BaseAddress = house.Address };
        var answer = await http.GetAsync("/bestaat/niet");
        Assert.Equal((HttpStatusCode.NotFound, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));

        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var words = await (await http.GetAsync("/bestaat/niet")).Content.ReadAsStringAsync();
        Assert.Equal("""{"saved":false,"code":"404","words":"This page doesn’t exist, or no longer."}""", words);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task What_breaks_says_so_without_telling_how(string environment)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRazorComponents();
        builder.Services.AddHttpContextAccessor();
        await using var app = builder.Build();
        app.UseDoors();
        app.MapGet("/stuk", string (HttpContext _) => throw new InvalidOperationException("geheim"));
        app.MapGet("/druk", () => Results.StatusCode(StatusCodes.Status429TooManyRequests));
        await app.StartAsync();
        using var guest = new Guest(new Uri(app.Urls.First()));

        await guest.OpenAsync("/stuk");
        Assert.Equal((HttpStatusCode.InternalServerError, "Er ging iets stuk bij ons"), (guest.Status, guest.Title));
        Assert.DoesNotContain("geheim", guest.Text);
        Assert.Contains("default-src 'none'", guest.Answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("Even wachten", (await guest.OpenAsync("/druk")).Title);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(8, true)]
    [InlineData(10, true)]
    [InlineData(13, true)]
    [InlineData(14, true)]
    [InlineData(1, false)]
    [InlineData(19, false)]
    public async Task What_the_disk_does_not_take_may_be_sent_again_and_a_mistake_of_ours_says_that_it_is_one(int code, bool isDisk)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRazorComponents();
        builder.Services.AddHttpContextAccessor();
        await using var app = builder.Build();
        app.UseDoors();
        app.MapPost("/rechtstreeks", string (HttpContext _) => throw new SqliteException("geheim", code));
        app.MapPost("/erin", string (HttpContext _) => throw new DbUpdateException("geheim", new SqliteException("geheim", code)));
        app.MapGet("/lezen", string (HttpContext _) => throw new SqliteException("geheim", code));
        await app.StartAsync();
        using var guest = new Guest(new Uri(app.Urls.First()));
        foreach (var path in (string[])["/rechtstreeks", "/erin"])
        {
            await guest.PostAsync(path);
            Assert.Equal(isDisk ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.InternalServerError, guest.Status);
            Assert.Equal(isDisk ? "Even wachten" : "Er ging iets stuk bij ons", guest.Title);
            Assert.Equal(isDisk, guest.Answer.Headers.RetryAfter is not null);
            Assert.Equal(isDisk, guest.Text.Contains(Words.For("nl")[LiveText.NotSaved], StringComparison.Ordinal));
            Assert.DoesNotContain("geheim", guest.Text, StringComparison.Ordinal);
        }

        await guest.OpenAsync("/lezen");
        Assert.Equal((isDisk ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.InternalServerError, "Er ging iets stuk bij ons"), (guest.Status, guest.Title));
    }

    [Fact]
    public async Task The_console_says_where_the_program_is_and_how_the_first_facilitator_is_made()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<Shared.PublicAddresses>();
        await using var app = builder.Build();
        var (console, lines) = (Console.Out, new StringWriter());
        Console.SetOut(lines);
        try
        {
            app.TellWhere(() => "/account/first?token=abc");
            await app.StartAsync();
        }
        finally
        {
            Console.SetOut(console);
        }

        var port = new Uri(app.Urls.First()).Port;
        Assert.Contains($" http://localhost:{port}{Environment.NewLine}", lines.ToString());
        Assert.Contains($" http://localhost:{port}/account/first?token=abc{Environment.NewLine}", lines.ToString());
    }
}
