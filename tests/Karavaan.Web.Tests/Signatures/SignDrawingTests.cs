using AngleSharp.Html.Parser;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Signatures;
using Karavaan.Web.Tests.Charters;
using static Karavaan.Web.Tests.Charters.CharterEvening;

namespace Karavaan.Web.Tests.Signatures;

public sealed class SignDrawingTests
{
    private readonly CharterEvening evening = new();

    [Fact]
    public async Task Nothing_adopted_is_said_and_nothing_can_be_signed()
    {
        evening.Enter(CharterEvening.Signing);
        var phone = await evening.PhoneAsync(evening.Anna);
        Assert.Contains("nog geen artikel aangenomen", phone, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", phone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_adopted_is_told_on_the_wall_and_on_the_desk_as_on_the_phone()
    {
        evening.Enter(CharterEvening.Signing);
        var (wall, desk) = (await evening.ScreenAsync(), await evening.DeskAsync());
        Assert.All([wall, desk], page => Assert.Contains("Er valt dus nog niets te tekenen.", page, StringComparison.Ordinal));
        Assert.DoesNotContain("tekent de aangenomen artikels", wall, StringComparison.Ordinal);
        Assert.DoesNotContain("als eerste", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"qr\"", desk, StringComparison.Ordinal);

        evening.Adopt();
        Assert.All(
            [await evening.ScreenAsync(), await evening.DeskAsync()],
            page => Assert.DoesNotContain("niets te tekenen", page, StringComparison.Ordinal));
        Assert.Contains("class=\"qr\"", await evening.DeskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Adopting_brings_the_code_and_the_count_to_the_desk()
    {
        var round = evening.Ask();
        evening.Choose(evening.Anna, round, Choice.Consent).Reveal(round).Desk(id => new CharterCommand.Adopt(First) { Id = id });
        Assert.Contains(DocumentsDoor.Key, evening.Touched);
        Assert.Contains(SignatureCount.For(Audience.Desk), evening.Touched);
    }

    [Fact]
    public async Task A_closed_wall_says_where_the_charter_is_and_has_its_code()
    {
        evening.Adopt().Desk(id => new ProgrammeCommand.CloseWorkshop { Id = id });
        var wall = await evening.ScreenAsync();
        Assert.Contains("Het charter en het verslag staan klaar op je gsm.", wall, StringComparison.Ordinal);
        Assert.Contains("class=\"qr\"", wall, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_phone_shows_what_is_signed_and_what_that_means()
    {
        var phone = await evening.Adopt("We delen **alles**.").PhoneAsync(evening.Anna);
        Assert.Contains("<strong>alles</strong>", phone, StringComparison.Ordinal);
        Assert.Contains("Een afspraak, geen contract.", phone, StringComparison.Ordinal);
        Assert.Contains("ook als de andere namen verdwijnen", phone, StringComparison.Ordinal);
        Assert.Contains("value=\"Anna\"", phone, StringComparison.Ordinal);
        // The list holds boards that have not answered yet too: of those it may not say that they signed.
        Assert.Contains(">Handtekeningen</h3>", phone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_writes_itself_on_the_wall_as_one_fragment()
    {
        evening.Adopt().Sign(evening.Anna, "Anna De Wit", "Repair Café Zuid");
        var wall = await evening.ScreenAsync();
        Assert.Contains("Anna De Wit", wall, StringComparison.Ordinal);
        Assert.Contains("Repair Café Zuid", wall, StringComparison.Ordinal);
        Assert.Contains("1 handtekening", wall, StringComparison.Ordinal);
        Assert.Contains(SignatureLine.Of(evening.Anna, Audience.Screen), evening.Touched);
        Assert.DoesNotContain(evening.Touched, key => key.Name == "screen-main");
    }

    [Fact]
    public async Task What_stands_on_one_line_of_a_crowded_wall_is_words_apart()
    {
        evening.Adopt().Sign(evening.Anna, "Anna De Wit", "Repair Café Zuid");
        var line = new HtmlParser().ParseDocument(await evening.DrawAsync(SignatureLine.Of(evening.Anna, Audience.Screen))).Body!;
        Assert.Equal("Anna De Wit namens Repair Café Zuid", line.TextContent.Trim());
    }

    [Fact]
    public async Task A_signature_for_oneself_shows_no_organisation()
    {
        evening.Adopt().Sign(evening.Anna, "Anna De Wit");
        Assert.DoesNotContain("namens", await evening.DrawAsync(SignatureLine.Of(evening.Anna, Audience.Screen)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_withdrawn_until_the_desk_closes_the_signing()
    {
        evening.Adopt().Sign(evening.Anna, "Anna De Wit");
        Assert.Contains("Trek mijn handtekening in", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        evening.Desk(id => new ProgrammeCommand.LockStage(CharterEvening.Signing) { Id = id });
        Assert.Contains(MySignature.Of(CharterEvening.Signing, Audience.EachPerson), evening.Touched);
        Assert.DoesNotContain("Trek mijn handtekening in", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        Assert.DoesNotContain("<form", await evening.PhoneAsync(evening.Bram), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_large_hall_organisations_stand_on_the_wall_and_people_are_counted()
    {
        evening.Adopt();
        var people = Enumerable.Range(1, SignatureWall.MostNames + 1).Select(n => evening.Join($"Naam {n}", 1)).ToList();
        people.Take(SignatureWall.MostNames).ToList().ForEach(who => evening.Sign(who, $"Getekend {who.Value:n}", who == people[3] ? "Repair Café Zuid" : ""));
        Assert.Contains($"Getekend {people[0].Value:n}", await evening.ScreenAsync(), StringComparison.Ordinal);

        evening.Sign(people[^1], "Getekend ook", "repair café zuid");
        Assert.All(people, who => Assert.Contains(SignatureLine.Of(who, Audience.Screen), evening.Touched));
        var wall = await evening.ScreenAsync();
        Assert.DoesNotContain("Getekend", wall, StringComparison.Ordinal);
        Assert.Equal(2, wall.Split("Repair Café Zuid").Length);
        Assert.Contains("en 39 mensen", wall, StringComparison.Ordinal);
        Assert.Contains("Getekend ook", await evening.PhoneAsync(evening.Bram), StringComparison.Ordinal);

        evening.Send(people[3], id => new CharterCommand.WithdrawSignature(CharterEvening.Signing) { Id = id });
        Assert.Contains("Getekend ook", await evening.ScreenAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_that_thinks_about_it_is_told_as_such_everywhere()
    {
        evening.Adopt().LayBefore(evening.Anna, "Anna De Wit", "Repair Café Zuid", new(2027, 4, 9));
        Assert.All(
            [await evening.PhoneAsync(evening.Anna), await evening.PhoneAsync(evening.Bram), await evening.DeskAsync()],
            page => Assert.Contains("9 april 2027", page, StringComparison.Ordinal));
        Assert.Contains("action=\"/w/WEGNAR/confirmation\"", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        Assert.DoesNotContain("confirmation", await evening.PhoneAsync(evening.Bram), StringComparison.Ordinal);
        Assert.Contains("Nog in beraad: 1 organisatie.", await evening.ScreenAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signed_is_asked_again_when_an_article_changes_and_nobody_else_is()
    {
        evening.Adopt().Sign(evening.Anna, "Anna De Wit");
        Assert.DoesNotContain("teken opnieuw", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        evening.Desk(id => new CharterCommand.Reconsider(First) { Id = id }).Adopt("We delen alles.");
        Assert.Contains("Ik teken opnieuw", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        Assert.DoesNotContain("Ik teken opnieuw", await evening.PhoneAsync(evening.Bram), StringComparison.Ordinal);
        Assert.Contains("voor een vorige tekst", await evening.ScreenAsync(), StringComparison.Ordinal);
        evening.Sign(evening.Anna, "Anna De Wit");
        Assert.DoesNotContain("Ik teken opnieuw", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_the_signing_puts_the_code_on_the_wall_and_the_file_on_every_phone()
    {
        evening.Adopt().Sign(evening.Anna, "Anna De Wit");
        Assert.DoesNotContain("class=\"qr\"", await evening.ScreenAsync(), StringComparison.Ordinal);
        evening.Desk(id => new ProgrammeCommand.LockStage(CharterEvening.Signing) { Id = id });
        Assert.Contains(SignedDoor.Key, evening.Touched);
        Assert.Contains("class=\"qr\"", await evening.ScreenAsync(), StringComparison.Ordinal);
        Assert.All(
            [await evening.PhoneAsync(evening.Anna), await evening.PhoneAsync(evening.Bram)],
            phone => Assert.Contains("/w/WEGNAR/results/charter.pdf", phone, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_wall_shows_the_articles_as_the_document_prints_them()
    {
        var wall = await evening.Adopt("We delen **alles**.").ScreenAsync();
        Assert.Contains("1. Wat we delen", wall, StringComparison.Ordinal);
        Assert.Contains("<strong>alles</strong>", wall, StringComparison.Ordinal);
        Assert.Contains("1 artikel aangenomen en 2 niet besproken.", wall, StringComparison.Ordinal);
        evening.Desk(id => new CharterCommand.Reconsider(First) { Id = id }).Adopt(string.Concat(Enumerable.Repeat("samen ", 300)));
        wall = await evening.ScreenAsync();
        Assert.Equal(300, wall.Split("samen").Length - 1);
    }

    [Fact]
    public async Task A_name_that_stands_already_is_not_written_again() =>
        Assert.DoesNotContain("fresh", await evening.Adopt().Sign(evening.Anna, "Anna De Wit").ScreenAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task Script_in_a_name_stays_text()
    {
        evening.Adopt().Sign(evening.Anna, "<script>alert(1)</script>", "<img src=x onerror=alert(1)>");
        Assert.All(
            [await evening.PhoneAsync(evening.Anna), await evening.ScreenAsync(), await evening.DeskAsync()],
            page => Assert.DoesNotContain("<script", page.Replace("<img src=x", "<script", StringComparison.Ordinal), StringComparison.Ordinal));
    }
}
