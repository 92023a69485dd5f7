using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Quadrants;

namespace Karavaan.Web.Tests.Quadrants;

/// <summary>Practice, names, spotlight and merging, as pages show them.</summary>
public sealed class QuadrantShowTests
{
    private readonly QuadrantEvening evening = new();

    [Fact]
    public async Task While_the_room_practises_every_phone_places_the_example_and_nothing_else()
    {
        evening.Desk(id => new QuadrantDeskCommand.OpenPractice(QuadrantEvening.Stage, "Buurttuin") { Id = id });
        Assert.Contains(evening.Touched, key => key.Audience.Kind == AudienceKind.EachPerson);
        var phone = Page(await evening.PhoneAsync(evening.Anna));
        Assert.Contains("waar zet jij ‘Buurttuin’?", phone.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Single(phone.QuerySelectorAll("form"));
        evening.Send(evening.Anna, id => new QuadrantCommand.Practise(QuadrantEvening.Stage, new(0.5, -0.5)) { Id = id });
        Assert.Equal("1", Page(await evening.ScreenAsync()).QuerySelector(".huge")!.TextContent);
        Assert.Empty(Page(await evening.ScreenAsync()).QuerySelectorAll(".pin"));
        evening.Desk(id => new QuadrantDeskCommand.ClosePractice(QuadrantEvening.Stage) { Id = id });
        Assert.NotNull(Page(await evening.PhoneAsync(evening.Anna)).QuerySelector("#organisation"));
        Assert.Equal("0", Page(await evening.ScreenAsync()).QuerySelector(".huge")!.TextContent);
        Assert.Empty(Page(await evening.Reveal().ScreenAsync()).QuerySelectorAll(".pin"));
    }

    [Fact]
    public async Task A_name_stands_beside_its_own_dot_as_long_as_it_is_shown()
    {
        evening.Named(evening.Anna, "De Linde").Place(evening.Anna, Horizon.Today, 0.5, -0.5)
            .Named(evening.Bram, "De Linde").Place(evening.Bram, Horizon.Today, -0.5, 0.5).Reveal();
        Assert.DoesNotContain("Linde", await evening.ScreenAsync(), StringComparison.Ordinal);
        evening.ShowName(evening.Anna);
        var name = Assert.Single(evening.Touched, key => key.Name == new ScreenName().Name);
        Assert.Contains("Linde", await evening.DrawAsync(name), StringComparison.Ordinal);
        Assert.Single(Page(await evening.ScreenAsync()).QuerySelectorAll(".name-tag"));
        Assert.Contains("Op het grote scherm staat:", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        Assert.Contains("Toon onze naam", await evening.PhoneAsync(evening.Bram), StringComparison.Ordinal);
        Assert.Equal("", await evening.ShowName(evening.Anna, false).DrawAsync(name));
        Assert.DoesNotContain("Linde", await evening.ScreenAsync(), StringComparison.Ordinal);
    }

    /// <summary>A dot is what somebody said: no word of the plane lies on it.</summary>
    [Fact]
    public async Task A_dot_lies_over_the_words_at_the_ends_of_the_axes()
    {
        evening.Named(evening.Anna, "De Linde").Place(evening.Anna, Horizon.Today, -0.95, 0.02).Reveal();
        var drawn = Page(await evening.ScreenAsync()).QuerySelectorAll(".plane-area .end, .plane-area .pin").Select(one => one.ClassName!.Split(' ')[0]).ToList();
        Assert.Equal(["end", "end", "pin"], drawn);
    }

    [Fact]
    public async Task Names_without_room_are_counted_on_the_wall_and_stand_in_its_table()
    {
        var people = Enumerable.Range(1, 60).Select(i => evening.Join($"Deelnemer {i}")).ToList();
        foreach (var (i, who) in people.Index())
        {
            evening.Named(who, $"Vereniging nummer {i + 1}").Place(who, Horizon.Today, 0.5, -0.5);
        }

        evening.Reveal();
        Assert.Null(Page(await evening.ScreenAsync()).QuerySelector(".names-told p, .names-told table"));
        people.ForEach(who => evening.ShowName(who));

        var wall = Page(await evening.ScreenAsync());
        var seen = wall.QuerySelectorAll(".name-tag").Length;
        Assert.InRange(seen, 1, 59);
        Assert.StartsWith($"Nog {60 - seen} organisaties", wall.QuerySelector(".names-told p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(60, wall.QuerySelectorAll(".names-told tbody th").Select(row => row.TextContent).Distinct().Count());
        Assert.Equal("Lokale veerkracht", wall.QuerySelector(".names-told td")!.TextContent);
    }

    /// <summary>An organisation of which one name hangs is named, however many of its people are there.</summary>
    [Fact]
    public async Task What_has_no_room_on_a_full_wall_is_counted_in_organisations()
    {
        var people = Enumerable.Range(1, 130).Select(i => evening.Join($"Deelnemer {i}")).ToList();
        foreach (var (i, who) in people.Index())
        {
            evening.Named(who, $"Vereniging nummer {(i % 65) + 1}").Place(who, Horizon.Today, 0.5, -0.5);
        }

        evening.Reveal();
        people.ForEach(who => evening.ShowName(who));
        var wall = Page(await evening.ScreenAsync());
        var seen = wall.QuerySelectorAll(".name-tag").Select(tag => tag.TextContent).ToList();
        Assert.Equal(seen.Distinct().Count(), seen.Count);
        Assert.InRange(seen.Count, 1, 60);
        Assert.StartsWith($"Nog {65 - seen.Count} organisaties", wall.QuerySelector(".names-told p")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The words of the plane as wide as a projector writes them: measured at 4:3, bold letters of 28.5 units, and air beside them.</summary>
    [Fact]
    public void No_name_touches_the_words_of_the_plane() => Gen.Int[0, 9999].Sample(seed =>
    {
        var random = new Random(seed);
        var placements = Enumerable.Range(0, 300).Select(_ => Placement(random)).ToList();
        var dots = new DotLayout(placements, PlaneShape.Screen, QuadrantEvening.Frame, hasLater: false);
        var names = new NameLayout(PlaneShape.Screen, dots, QuadrantEvening.Frame);
        var tags = placements.Select(p => names.Add("Femma Antwerpen", dots.SpotOf(p.By)!.Value)).OfType<NameTag>().ToList();
        Assert.NotEmpty(tags);
        Assert.All(tags, tag => Assert.DoesNotContain(FieldSign.All(QuadrantEvening.Frame), field => IsOver(tag, field)));
    }, iter: 50);

    [Fact]
    public void A_name_that_comes_later_moves_none_that_is_there() => Gen.Select(Gen.Int[0, 9999], Gen.Int[2, 60]).Sample((seed, count) =>
    {
        var random = new Random(seed);
        var placements = Enumerable.Range(0, count).Select(_ => Placement(random)).ToList();
        var dots = new DotLayout(placements, PlaneShape.Screen, QuadrantEvening.Frame);
        var (few, all) = (new NameLayout(PlaneShape.Screen, dots, QuadrantEvening.Frame), new NameLayout(PlaneShape.Screen, dots, QuadrantEvening.Frame));
        var names = placements.Select((p, i) => (Spot: dots.SpotOf(p.By)!.Value, Name: new string('x', 3 + (i * 7 % 40)))).ToList();
        var early = names.Take(count / 2).Select(n => few.Add(n.Name, n.Spot)).ToList();
        var late = names.Select(n => all.Add(n.Name, n.Spot)).ToList();
        return early.Select(Where).SequenceEqual(late.Take(early.Count).Select(Where))
            && late.OfType<NameTag>().All(tag => tag.X is > 0 and < 2000 && tag.Y is > 0 and < 960);
    }, iter: 100);

    [Fact]
    public void Most_of_a_large_hall_can_be_named_and_who_is_far_from_their_name_has_a_line_to_it() => Gen.Int[0, 9999].Sample(seed =>
    {
        var random = new Random(seed);
        var placements = Enumerable.Range(0, 60).Select(_ => Placement(random)).ToList();
        var dots = new DotLayout(placements, PlaneShape.Screen, QuadrantEvening.Frame, hasLater: false);
        var names = new NameLayout(PlaneShape.Screen, dots, QuadrantEvening.Frame);
        var tags = placements.Take(25).Select(p => (Dot: dots.SpotOf(p.By)!.Value, Tag: names.Add("Vereniging De Linde", dots.SpotOf(p.By)!.Value))).ToList();
        Assert.InRange(tags.Count(one => one.Tag is not null), 15, 25);
        Assert.Contains(tags, one => one.Tag?.Leader is not null);
        Assert.All(tags, one => Assert.True(one.Tag is not { Leader: null } tag || IsBeside(tag, one.Dot)));
    }, iter: 50);

    [Fact]
    public void Who_found_their_name_finds_it_there_when_the_arrows_come() => Gen.Int[0, 9999].Sample(seed =>
    {
        var random = new Random(seed);
        var placements = Enumerable.Range(0, 30).Select(_ => Placement(random) with { Later = Anywhere(random) }).ToList();
        var (today, both) = (new DotLayout(placements, PlaneShape.Screen, QuadrantEvening.Frame, hasLater: false), new DotLayout(placements, PlaneShape.Screen, QuadrantEvening.Frame));
        var (before, after) = (new NameLayout(PlaneShape.Screen, today, QuadrantEvening.Frame), new NameLayout(PlaneShape.Screen, both, QuadrantEvening.Frame));
        var tags = placements.ConvertAll(p => before.Add("De Linde", today.SpotOf(p.By)!.Value));
        var later = placements.Zip(tags, (p, tag) => after.Add("De Linde", both.SpotOf(p.By)!.Value, tag)).ToList();
        Assert.InRange(tags.Zip(later).Count(one => one.First is not null && Where(one.First) == Where(one.Second)), tags.Count(tag => tag is not null) * 4 / 5, 30);
    }, iter: 50);

    [Fact]
    public async Task No_name_reaches_anybody_before_the_reveal_and_after_it_only_those_that_are_shown()
    {
        Dictionary<ParticipantId, string> names = new()
        {
            [evening.Anna] = "Alfa",
            [evening.Bram] = "Bravo",
            [evening.Cem] = "Charlie",
            [evening.Join("Dina")] = "Delta",
        };
        foreach (var (who, name) in names)
        {
            evening.Named(who, name).Both(who, (0.1, 0.2), (0.3, 0.4))
                .Send(who, id => new QuadrantCommand.Explain(QuadrantEvening.Stage, $"waarom {name}") { Id = id });
            await NobodySees([], who);
        }

        evening.Reveal();
        await NobodySees([], evening.Anna);
        evening.ShowName(evening.Bram).ShowName(evening.Cem).ShowName(evening.Cem, false);
        await NobodySees(["Bravo"], evening.Bram);
        evening.Desk(id => new QuadrantDeskCommand.Spotlight(QuadrantEvening.Stage, evening.Organisation("Bravo")) { Id = id });
        Assert.Contains("waarom Bravo", await evening.ScreenAsync(), StringComparison.Ordinal);
        evening.ShowName(evening.Bram, false);
        await NobodySees([], evening.Anna);
        evening.ShowName(evening.Bram).Cover();
        await NobodySees([], evening.Bram);

        async Task NobodySees(string[] shown, ParticipantId self)
        {
            var screen = await evening.ScreenAsync();
            Assert.Equal(shown, names.Values.Where(name => screen.Contains(name, StringComparison.Ordinal)));
            foreach (var who in names.Keys.Where(who => who != self))
            {
                Assert.DoesNotContain(names[self], await evening.PhoneAsync(who), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_spotlight_shows_one_organisation_large_with_why_and_first_step()
    {
        evening.Named(evening.Anna, "De Linde").Both(evening.Anna, (0.5, -0.5), (0.8, 0.2)).Both(evening.Bram, (-0.5, 0.5), (0, 0)).Reveal()
            .Send(evening.Anna, id => new QuadrantCommand.Explain(QuadrantEvening.Stage, "Wij beslissen samen") { Id = id })
            .Send(evening.Anna, id => new QuadrantCommand.WriteFirstStep(QuadrantEvening.Stage, "De buren uitnodigen") { Id = id });
        Assert.DoesNotContain("light-", await evening.DeskAsync(), StringComparison.Ordinal);
        evening.ShowName(evening.Anna)
            .Desk(id => new QuadrantDeskCommand.Spotlight(QuadrantEvening.Stage, evening.Organisation("De Linde")) { Id = id });
        var screen = Page(await evening.ScreenAsync());
        Assert.Equal("De Linde", screen.QuerySelector(".lit-words h2")!.TextContent);
        Assert.Contains("Wij beslissen samen", screen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("De buren uitnodigen", screen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, screen.QuerySelectorAll(".pins svg").Length);
        Assert.Null(screen.QuerySelector("[data-staged]"));
        var said = Page(await evening.DeskAsync()).QuerySelector("#desk-organisations-1 .said-words > [data-bound=\"3\"]")!;
        Assert.Contains("De buren uitnodigen", said.TextContent, StringComparison.Ordinal);
        Assert.Equal(said.Id, said.ParentElement!.QuerySelector("[data-rest]")!.GetAttribute("data-rest"));
        evening.ShowName(evening.Anna, false);
        Assert.Contains(RoomPlane.Of(QuadrantEvening.Stage), evening.Touched);
        Assert.Null(Page(await evening.ScreenAsync()).QuerySelector(".lit-words"));
    }

    [Fact]
    public async Task Fleur_merges_two_spellings_and_the_wall_says_the_one()
    {
        evening.Named(evening.Anna, "Buurthuis De Linde").Place(evening.Anna, Horizon.Today, 0.5, -0.5)
            .Named(evening.Bram, "Buurthuis de Lnde").Place(evening.Bram, Horizon.Today, 0.2, 0.2);
        var desk = Page(await evening.DeskAsync());
        Assert.Equal(2, desk.QuerySelectorAll(".alike form").Length);
        evening.Reveal().ShowName(evening.Bram).Desk(id => new QuadrantDeskCommand.MergeOrganisations(
            evening.Organisation("Buurthuis de Lnde"), evening.Organisation("Buurthuis De Linde"))
        { Id = id });
        Assert.Contains("Buurthuis De Linde", await evening.ScreenAsync(), StringComparison.Ordinal);
        desk = Page(await evening.DeskAsync());
        Assert.Empty(desk.QuerySelectorAll(".alike"));
        var row = Assert.Single(desk.QuerySelectorAll("#desk-organisations-1 > li"));
        Assert.StartsWith("2 plaatsingen", row.QuerySelector("small")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Buurthuis de Lnde", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_two_by_two_is_only_another_file()
    {
        string[] old = ["winst", "sociaal doel", "decentraal", "centraal beheerd", "wereldwijd", "Netarchisch", "Verspreid", "Lokale", "commons"];
        var other = new QuadrantEvening(new(
            new("traag", "snel"), new("samen", "alleen"), new("De slak", "a"), new("De tuin", "b"), new("Het feest", "c"), new("De raket", "d"), null));
        var pages = new List<string> { await other.ScreenAsync() };
        other.Both(other.Anna, (-0.6, -0.6), (0.6, 0.6)).Both(other.Bram, (-0.4, -0.5), (0.5, 0.4)).Both(other.Cem, (0.9, -0.5), (0.5, 0.9));
        pages.Add(await other.PhoneAsync(other.Anna));
        other.Reveal().Arrows();
        pages.AddRange([await other.ScreenAsync(), await other.PhoneAsync(other.Anna), await other.DeskAsync()]);
        Assert.All(pages, page => Assert.All(old, word => Assert.DoesNotContain(word, page, StringComparison.Ordinal)));
        Assert.Equal("Zo wil deze karavaan bewegen: richting snel en alleen.", Page(pages[2]).QuerySelector(".moves-so")!.TextContent);
        Assert.Contains("Vandaag: De tuin", string.Join(' ', Page(pages[3]).QuerySelector(".told")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, new double[] { })]
    [InlineData(1, new[] { -0.9, 0.9 })]
    [InlineData(1, new[] { -0.1, 0.7 })]
    [InlineData(0, new[] { -0.9, 0.5 })]
    [InlineData(0, new[] { 0.9, 0.9 })]
    [InlineData(2, new[] { -0.9, 0.9, -0.5, 0.1 })]
    public void The_name_of_a_field_gives_way_to_pins(int place, double[] pins) => Assert.Equal(
        place, FieldPlaces.Of(FieldSign.All(QuadrantEvening.Frame)[0], pins.Chunk(2).Select(p => new Position(p[0], p[1]))));

    private static (double, double)? Where(NameTag? tag) => tag is null ? null : (tag.X, tag.Y);

    private static Placement Placement(Random random) => new(new ParticipantId(Guid.CreateVersion7()), null, Anywhere(random), null, "", false, 1);

    private static Position Anywhere(Random random) => new((random.NextDouble() * 2) - 1, (random.NextDouble() * 2) - 1);

    /// <summary>No more than the height of a line between a name and its dot.</summary>
    private static bool IsBeside(NameTag tag, Spot dot)
    {
        var width = tag.Lines.Max(line => line.Length) * NameLayout.Letter;
        return Math.Abs(tag.X - (dot.X * 20)) <= (width / 2.0) + (1.5 * NameLayout.Line) && Math.Abs(tag.Y - (dot.Y * 9.6)) <= (tag.Lines.Count + 1) * NameLayout.Line;
    }

    /// <summary>Does a name lie over the one line of the name of a field, or nearer than half a letter beside it?</summary>
    private static bool IsOver(NameTag tag, FieldSign field)
    {
        var (half, wide) = (tag.Lines.Max(line => line.Length) * NameLayout.Letter / 2.0, 89 + (field.Name.Name.Length * 28.5) + 12);
        var (top, bottom) = (tag.Y - (NameLayout.Line * 0.8), tag.Y + (NameLayout.Line * (tag.Lines.Count - 0.8)));
        return (field.IsRight ? tag.X + half > 2000 - wide : tag.X - half < wide) && (field.IsTop ? top < 85 : bottom > 960 - 85);
    }

    private static IHtmlDocument Page(string html) => new HtmlParser().ParseDocument(html);
}
