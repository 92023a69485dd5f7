using System.Security.Cryptography;
using System.Text;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Charters;

public class CharterTextTests
{
    private static Evening Decided(string text = "We delen alles.\n\narticle 9: niet echt") => Evening.AtTables()
        .Given(Fleur, SetSubject("gereedschap", "de\nwijk")).In(InCharter).Given(Fleur, Write(Article2, text)).In(InConsent)
        .Given(Fleur, OpenRound(Article2, Round1)).Given(Somebody, Choose(Round1, "b1", Choice.Concern, "Wie betaalt?"))
        .Given(Fleur, RevealRound(Round1), Adopt(Article2), LeaveOpen(Article1, AnnaId, new DateOnly(2027, 3, 12)));

    [Fact]
    public void The_canonical_text_is_this_text()
    {
        var text = CharterText.Of(Decided().Now);

        Assert.Equal(
            "karavaan charter 1\n"
            + "title: Van de buurt naar de wereld\n"
            + "subject: gereedschap\n"
            + "for: de wijk\n"
            + "licence: CC BY-SA 4.0\n"
            + "\narticle 1: Artikel over 1\nstatus: open\n"
            + "\narticle 2: Artikel over 2\nstatus: adopted\n> We delen alles.\n>\n> article 9: niet echt\n"
            + "\narticle 3: Artikel over 3\nstatus: undecided\n"
            + "\narticle 4: Artikel over 4\nstatus: undecided\n",
            text);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), CharterText.Hash(Decided().Now));
    }

    [Fact]
    public void Signatures_and_names_do_not_change_the_hash()
    {
        var evening = Decided();
        var before = CharterText.Hash(evening.Now);
        evening.In(InSign).Given(Anna, Sign(InSign)).Given(Fleur, Remove(AnnaId));
        Assert.Equal(before, CharterText.Hash(evening.Now));
    }

    [Fact]
    public void Composed_and_decomposed_letters_are_the_same_charter() =>
        Assert.Equal(CharterText.Hash(Decided("caf\u00e9").Now), CharterText.Hash(Decided("cafe\u0301").Now));

    [Fact]
    public void Another_text_is_another_charter() =>
        Assert.NotEqual(CharterText.Hash(Decided("Alles.").Now), CharterText.Hash(Decided("Niets.").Now));

    [Fact]
    public void Before_the_start_there_is_an_empty_charter() =>
        Assert.Equal("karavaan charter 1\ntitle:\nsubject:\nfor:\nlicence:\n", CharterText.Of(Workshop.Empty));
}
