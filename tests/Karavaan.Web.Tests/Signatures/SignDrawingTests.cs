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
        evening.Enter(Signing);
        var phone = await evening.PhoneAsync(evening.Anna);
        Assert.Contains("nog geen artikel aangenomen", phone, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", phone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_phone_shows_what_is_signed_and_what_that_means()
    {
        var phone = await evening.Adopt("We delen **alles**.").PhoneAsync(evening.Anna);
        Assert.Contains("<strong>alles</strong>", phone, StringComparison.Ordinal);
        Assert.Contains("Een afspraak, geen contract.", phone, StringComparison.Ordinal);
        Assert.Contains("ook na 30 dagen", phone, StringComparison.Ordinal);
        Assert.Contains("value=\"Anna\"", phone, StringComparison.Ordinal);
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
    public async Task A_signature_for_oneself_shows_no_organisation()
    {
        evening.Adopt().Sign(evening.Anna, "Anna De Wit");
        Assert.DoesNotContain("<small><bdi>", await evening.DrawAsync(SignatureLine.Of(evening.Anna, Audience.Screen)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_withdrawn_until_the_desk_closes_the_signing()
    {
        evening.Adopt().Sign(evening.Anna, "Anna De Wit");
        Assert.Contains("Trek mijn handtekening in", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        evening.Desk(id => new ProgrammeCommand.LockStage(Signing) { Id = id });
        Assert.Contains(MySignature.Of(Signing, Audience.EachPerson), evening.Touched);
        Assert.DoesNotContain("Trek mijn handtekening in", await evening.PhoneAsync(evening.Anna), StringComparison.Ordinal);
        Assert.DoesNotContain("<form", await evening.PhoneAsync(evening.Bram), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_signed_later_moves_up_on_a_full_wall_when_somebody_withdraws()
    {
        evening.Adopt();
        var people = Enumerable.Range(1, SignatureLine.OnWall + 1).Select(n => evening.Join($"Naam {n}", 1)).ToList();
        people.ForEach(who => evening.Sign(who, $"Getekend {who.Value}"));
        Assert.Equal("", await evening.DrawAsync(SignatureLine.Of(people[^1], Audience.Screen)));
        Assert.Contains("en nog 1 mensen", await evening.ScreenAsync(), StringComparison.Ordinal);
        evening.Send(people[0], id => new CharterCommand.WithdrawSignature(Signing) { Id = id });
        Assert.Contains(SignatureLine.Of(people[^1], Audience.Screen), evening.Touched);
        Assert.NotEqual("", await evening.DrawAsync(SignatureLine.Of(people[^1], Audience.Screen)));
    }

    [Fact]
    public async Task Script_in_a_name_stays_text()
    {
        evening.Adopt().Sign(evening.Anna, "<script>alert(1)</script>", "<img src=x onerror=alert(1)>");
        Assert.All(
            [await evening.PhoneAsync(evening.Anna), await evening.ScreenAsync(), await evening.DeskAsync()],
            page => Assert.DoesNotContain("<script", page.Replace("<img src=x", "<script", StringComparison.Ordinal), StringComparison.Ordinal));
    }
}
