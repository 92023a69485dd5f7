using AngleSharp.Html.Parser;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Harvests;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;
using static Karavaan.Web.Tests.Live.Laboratory;

namespace Karavaan.Web.Tests.Live;

/// <summary>What looks the same on many phones is drawn once, and is on each as if it had been drawn for it alone.</summary>
public sealed class AlikeTests
{
    [Fact]
    public void A_hall_is_drawn_once_for_a_state_and_a_language()
    {
        using var app = new App();
        var alike = app.Services.GetRequiredService<AlikeDrawings>();
        var (state, view) = (StateOf(Harvest().Now), new Counted());
        for (var i = 0; i < 120; i++)
        {
            Draw(state, "nl", i);
        }

        Assert.Equal(1, view.Draws);
        Draw(state, "fr", 1);
        Draw(state with { Workshop = Harvest().Given(Fleur, ShowCode(true)).Now }, "nl", 1);
        Assert.Equal(3, view.Draws);

        void Draw(RoomState drawn, string language, int who) => Assert.Contains("een telling", alike.Html(
            new Scene(drawn, Words.For(language)),
            new FragmentKey("counted", Audience.Person(new(Person(who).Value))),
            new Drawing(typeof(CountedPiece), view, "list") { IsAlike = true }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_phone_gets_what_would_have_been_drawn_for_it_alone()
    {
        using var app = new App();
        var (renderer, evening) = (app.Services.GetRequiredService<FragmentRenderer>(), Harvest().Given(Bram, GiveDot(InHarvest, RepairCafe)));
        var (scene, fragment) = (new Scene(StateOf(evening.Now), Words.For("nl")), new DotNote());
        foreach (var (who, dots) in new[] { (AnnaId, "0"), (BramId, "1"), (CemId, "0") })
        {
            var key = DotNote.Of(InHarvest, RepairCafe, who);
            var html = await renderer.DrawAsync(key, scene);
            Assert.True(fragment.Draw(key, scene)!.IsAlike);
            Assert.Equal(dots, new HtmlParser().ParseDocument(html).QuerySelector("output")!.TextContent);
            Assert.Contains($"value=\"{CommandIds.Of(who, scene.State.Version, $"give-{RepairCafe.Value:n}")}\"", html, StringComparison.Ordinal);
            Assert.Contains($"value=\"{CommandIds.Of(who, scene.State.Version, $"take-{RepairCafe.Value:n}")}\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("command-of", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Words_that_look_like_a_hole_stay_words()
    {
        using var app = new App();
        var note = new NoteId(Person(9).Value);
        var evening = Evening.AtTables().In(InThemes).Given(Anna, AddNote(InThemes, " value=\"command-of:x\" ", note)).In(InHarvest);
        var html = await app.Services.GetRequiredService<FragmentRenderer>()
            .DrawAsync(DotNote.Of(InHarvest, note, AnnaId), new Scene(StateOf(evening.Now), Words.For("nl")));
        Assert.Equal("value=\"command-of:x\"", new HtmlParser().ParseDocument(html).QuerySelector("p")!.TextContent.Trim());
    }

    private static Evening Harvest() => Evening.AtTables().In(InThemes).Given(Anna, AddNote(InThemes, "Een repair café", RepairCafe)).In(InHarvest);

    /// <summary>Counts how often it is drawn; the same to itself, as a view is that says the same.</summary>
    private sealed class Counted
    {
        public int Draws { get; set; }
    }

    private sealed class CountedPiece : Piece<Counted>
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            View.Draws++;
            builder.AddContent(0, "een telling");
        }
    }
}
