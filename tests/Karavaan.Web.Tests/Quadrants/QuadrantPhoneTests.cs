using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Phone;
using Karavaan.Web.Quadrants;

namespace Karavaan.Web.Tests.Quadrants;

public sealed class QuadrantPhoneTests
{
    private readonly QuadrantEvening evening = new();

    [Fact]
    public async Task First_the_organisation_is_asked_with_what_somebody_said_when_joining()
    {
        var phone = Page(await evening.PhoneAsync(evening.Anna));
        Assert.Equal("Buurthuis De Linde", phone.QuerySelector("#organisation")!.GetAttribute("value"));
        Assert.Null(phone.QuerySelector("[data-plane]"));
        Assert.Equal("", Page(await evening.PhoneAsync(evening.Bram)).QuerySelector("#organisation")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Then_each_moment_has_a_plane_and_two_sliders_in_a_form_that_sends_itself()
    {
        var phone = Page(await evening.Named(evening.Anna, "Repair Café").PhoneAsync(evening.Anna));
        foreach (var moment in (string[])["today", "later"])
        {
            var form = phone.QuerySelector($"form[action='/w/WEGNAR/quadrant/1/placements/{moment}']")!;
            Assert.Equal(("put", "800"), (form.GetAttribute("data-command"), form.GetAttribute("data-auto")));
            Assert.Equal("0 0 1000 1000", form.QuerySelector("svg[data-plane]")!.GetAttribute("viewBox"));
            Assert.Single(form.QuerySelectorAll("svg[data-plane] [data-pin]"));
            Assert.Equal(["x", "y"], form.QuerySelectorAll("input[type=range][min='-100'][max='100']").Select(r => r.GetAttribute("name")));
            Assert.NotNull(form.QuerySelector("button"));
            Assert.NotNull(form.QuerySelector("[data-refusal]"));
        }
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    public async Task My_pin_stands_where_I_put_it_in_every_language(string language)
    {
        evening.Both(evening.Anna, (0.405, -0.5), (-0.25, 1));
        var form = Page(await evening.PhoneAsync(evening.Anna, language)).QuerySelector("form.moment-today")!;
        var pin = form.QuerySelector("svg.domain[data-pin]")!;
        Assert.Equal(("70.25%", "75%", "domain rc"), (pin.GetAttribute("x"), pin.GetAttribute("y"), pin.ClassName));
        Assert.Equal(["40", "-50"], form.QuerySelectorAll("input[type=range]").Select(r => r.GetAttribute("value")));
        Assert.Equal("37.5%", form.QuerySelector("line.move")!.GetAttribute("x1"));
        Assert.Equal("37.5%", form.QuerySelector("g.pins > svg:not([data-pin])")!.GetAttribute("x"));
    }

    [Fact]
    public async Task The_fields_are_named_with_a_shape_and_explained_in_plain_words()
    {
        var meanings = Page(await evening.PhoneAsync(evening.Anna)).QuerySelectorAll(".field-meanings li");
        Assert.Equal(4, meanings.Length);
        Assert.All(meanings, m => Assert.NotNull(m.QuerySelector("svg.shape use")));
        Assert.Contains("de buurt helpt zichzelf", meanings[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_others_do_never_touches_my_fields()
    {
        evening.Named(evening.Anna, "Repair Café");
        FragmentKey[] mine =
        [
            PhoneMain.Of(evening.Anna), Placing.Of(QuadrantEvening.Stage, evening.Anna), MyWhy.Of(QuadrantEvening.Stage, evening.Anna),
            MyPlane.Of(QuadrantEvening.Stage, evening.Anna, Horizon.Today), MyPlane.Of(QuadrantEvening.Stage, evening.Anna, Horizon.Later),
        ];
        Action[] others =
        [
            () => evening.Named(evening.Bram, "repair cafe"),
            () => evening.Place(evening.Bram, Horizon.Today, 0, 0),
            () => evening.Send(evening.Bram, id => new QuadrantCommand.Explain(QuadrantEvening.Stage, "Omdat.") { Id = id }),
            () => evening.Send(evening.Bram, id => new QuadrantCommand.Skip(QuadrantEvening.Stage) { Id = id }),
            () => evening.Join("Dina"),
            () => evening.Send(evening.Bram, id => new RosterCommand.ChangePerson(evening.Bram) { Id = id }),
        ];
        foreach (var other in others)
        {
            other();
            Assert.DoesNotContain(evening.Touched, mine.Contains);
            Assert.DoesNotContain(evening.Touched, key => key.Audience.Kind == AudienceKind.EachPerson);
        }
    }

    [Fact]
    public void Placing_again_draws_my_planes_and_my_words_and_nothing_else_of_mine()
    {
        evening.Named(evening.Anna, "Repair Café").Place(evening.Anna, Horizon.Today, 0.5, 0.5);
        Assert.Equal(
            ["my-place-1", "my-plane-1-later", "my-plane-1-today"],
            evening.Touched.Where(k => k.Audience == Audience.Person(evening.Anna)).Select(k => k.Id).Order());
    }

    [Fact]
    public async Task Skipping_takes_the_points_back_and_says_so()
    {
        evening.Both(evening.Anna, (0.5, 0.5), (0.6, 0.6)).Send(evening.Anna, id => new QuadrantCommand.Skip(QuadrantEvening.Stage) { Id = id });
        var phone = Page(await evening.PhoneAsync(evening.Anna));
        Assert.Contains("Je slaat dit over", phone.QuerySelector(".my-place")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(phone.QuerySelectorAll(".today, .later"));
    }

    [Fact]
    public async Task After_the_reveal_I_read_where_I_stand_and_how_far_from_the_middle()
    {
        evening.Both(evening.Anna, (0.8, -0.6), (0.6, 0.4)).Both(evening.Bram, (-0.4, -0.6), (0.2, 0.2)).Both(evening.Cem, (-0.6, -0.5), (0.1, 0.3));
        var phone = Page(await evening.Reveal().PhoneAsync(evening.Anna));
        var told = phone.QuerySelector(".told")!.TextContent;
        Assert.Contains("Vandaag: Lokale veerkracht", Spaces(told), StringComparison.Ordinal);
        Assert.Contains("Dat is ver van het midden van de groep.", told, StringComparison.Ordinal);
        Assert.Contains("Je staat meer richting sociaal doel.", told, StringComparison.Ordinal);
        Assert.Contains("80 van 100 richting sociaal doel", phone.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, phone.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(2, phone.QuerySelectorAll(".pins > svg").Length);
        Assert.Single(phone.QuerySelectorAll(".wagon"));
        Assert.DoesNotContain("Zo wil deze karavaan bewegen", phone.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, Page(await evening.Arrows().PhoneAsync(evening.Anna)).QuerySelectorAll(".wagon").Length);
        Assert.Contains("Zo wil deze karavaan bewegen", await evening.PhoneAsync(evening.Bram), StringComparison.Ordinal);
        Assert.Null(phone.QuerySelector("[data-plane]"));
    }

    [Fact]
    public async Task Who_placed_nothing_and_who_is_alone_read_that_too()
    {
        evening.Both(evening.Anna, (0.8, -0.6), (0.6, 0.4)).Reveal();
        Assert.Contains("Er staat nog maar één punt", Page(await evening.PhoneAsync(evening.Anna)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Jij zette geen punt", await evening.PhoneAsync(evening.Bram), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_placement_is_refused_and_covering_is_the_way_back()
    {
        evening.Both(evening.Anna, (0.8, -0.6), (0.6, 0.4)).Reveal();
        var late = evening.Refused(evening.Anna, id => new QuadrantCommand.Place(QuadrantEvening.Stage, Horizon.Today, new(0, 0)) { Id = id });
        Assert.Equal(RefusalCode.AlreadyRevealed, late);
        evening.Cover();
        Assert.Contains(evening.Touched, key => key.Name == "phone-main");
        Assert.NotNull(Page(await evening.Place(evening.Anna, Horizon.Today, 0, 0).PhoneAsync(evening.Anna)).QuerySelector("[data-plane]"));
    }

    [Fact]
    public async Task Script_long_words_and_any_direction_of_writing_stay_text()
    {
        const string Hostile = "</text><script>alert(1)</script> محمد";
        var frame = QuadrantEvening.Frame with { TopRight = new(Hostile, Hostile), Horizontal = new(Hostile, new string('w', 90)) };
        var rough = new QuadrantEvening(frame);
        rough.Named(rough.Anna, Hostile).Place(rough.Anna, Horizon.Today, 0.5, 0.5)
            .Send(rough.Anna, id => new QuadrantCommand.Explain(QuadrantEvening.Stage, Hostile) { Id = id });
        string[] pages = [await rough.PhoneAsync(rough.Anna), await rough.ScreenAsync(), await rough.DeskAsync()];
        rough.Reveal();
        pages = [.. pages, await rough.PhoneAsync(rough.Anna), await rough.ScreenAsync(), await rough.DeskAsync()];
        Assert.All(pages, page => Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("textLength=\"460\"", pages[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "Zet mijn punt")]
    [InlineData("fr", "Placer mon point")]
    [InlineData("en", "Place my dot")]
    [InlineData("de", "Meinen Punkt setzen")]
    public async Task Everybody_reads_their_own_language(string language, string words) =>
        Assert.Contains(words, await evening.Named(evening.Anna, "Repair Café").PhoneAsync(evening.Anna, language), StringComparison.Ordinal);

    private static IHtmlDocument Page(string html) => new HtmlParser().ParseDocument(html);

    private static string Spaces(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
