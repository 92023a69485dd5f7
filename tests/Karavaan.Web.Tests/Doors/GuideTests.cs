using System.Net;
using Karavaan.Web.Guides;
using Karavaan.Web.Texts;

namespace Karavaan.Web.Tests.Doors;

/// <summary>Help is there for whoever leads, in four languages, and calls keys by the names that stand on them.</summary>
public sealed class GuideTests(House house) : IClassFixture<House>
{
    public static TheoryData<string> Languages => [.. Words.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_page_of_help_is_one_tap_from_the_front_door(string language)
    {
        using var guest = house.NewGuest();
        await guest.OpenAsync("/", language);
        await guest.OpenAsync(guest.Page.QuerySelector("a[href='/help']")!.GetAttribute("href")!, language);
        var pages = guest.Page.QuerySelectorAll(".guide-list a").Select(link => (Path: link.GetAttribute("href")!, Title: link.TextContent.Trim())).ToList();
        Assert.Equal(5, pages.Count);
        foreach (var (path, title) in pages)
        {
            await guest.OpenAsync(path, language);
            Assert.Equal((HttpStatusCode.OK, title), (guest.Status, guest.Title));
            Assert.True(guest.Page.QuerySelectorAll(".manual h2").Length > 1);
            Assert.DoesNotContain("{", guest.Words(".manual"), StringComparison.Ordinal);
        }

        await guest.OpenAsync("/help/desk", language);
        Assert.Contains(Words.For(language)[HallsText.PhonesDown], guest.Words(".manual"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_first_page_sends_who_wants_another_programme_to_the_templates(string language) =>
        Assert.Contains(Words.For(language)[LibraryText.Title], GuideTopic.All.Single(topic => topic.Path == "start").TextIn(Words.For(language)).Split("##")[1], StringComparison.Ordinal);

    [Fact]
    public async Task Help_is_one_tap_from_the_library_the_editor_the_desk_and_a_participants_menu()
    {
        var room = await house.StartAsync();
        await house.Fleur.OpenAsync("/templates");
        await house.Fleur.SubmitAsync(("template", "charter-in-90-minuten.nl.md"));
        foreach (var (path, help) in new[] { ("/templates/library", "/help/start"), (house.Fleur.Location!.Split('#')[0], "/help/start"), ($"/w/{room.State.Row.Code}/desk", "/help/desk") })
        {
            await house.Fleur.OpenAsync(path);
            Assert.True(house.Fleur.Page.QuerySelector($"a[href='{help}']") is not null, path);
        }

        var anna = await house.JoinAsync(room, "Anna");
        await anna.OpenAsync(anna.Location!);
        Assert.NotNull(anna.Page.QuerySelector(".menu a[href='/help/people?in=nl']"));
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so()
    {
        using var guest = house.NewGuest();
        Assert.Equal(HttpStatusCode.NotFound, (await guest.OpenAsync("/help/nowhere")).Status);
    }
}
