using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Charters;

/// <summary>The desk words the letter, also after the workshop; the last wording stands, and can be taken back.</summary>
public sealed class LetterTests
{
    [Fact]
    public void The_desk_words_the_letter_and_who_takes_part_does_not()
    {
        var evening = Evening.AtTables();
        evening.When(Fleur, WriteLetter(" Wij vragen dit. ", " De burgemeester\r\nStadhuis ", "Geachte"))
            .Then(new CharterEvent.LetterWritten("De burgemeester\nStadhuis", "Geachte", "Wij vragen dit."));
        evening.When(Anna, WriteLetter("Wij")).ThenRefused(RefusalCode.OnlyFacilitator);
        evening.When(Fleur, WriteLetter(" ")).ThenRefused(RefusalCode.TextEmpty);
        evening.When(Fleur, WriteLetter(new string('x', 12_001))).ThenRefused(RefusalCode.TextTooLong, "12000", "12001");
        evening.Given(Fleur, WriteLetter("Wij")).When(Fleur, WriteLetter("Wij")).ThenNothing();
    }

    [Fact]
    public void It_is_worded_after_the_workshop_too_and_another_wording_is_taken_back()
    {
        var evening = Evening.AtTables().Given(Fleur, WriteLetter("Eerst"), Close(), WriteLetter("Daarna"));
        Assert.Equal("Daarna", evening.Now.Charter.Letter?.Text);
        Assert.Equal("Eerst", evening.Given(Fleur, Reopen(), WriteLetter("Nog eens"), Undo(), Undo()).Now.Charter.Letter?.Text);
    }

    [Fact]
    public void Two_who_word_it_at_once_keep_each_others_words()
    {
        var drawn = new Letter("Stadhuis", "Geachte", "Wij vragen een lokaal.\n\nDank u.");
        var evening = Evening.AtTables().Given(Fleur, Reword(drawn, new("De burgemeester\nStadhuis", "Geachte", "Wij vragen een groot lokaal.\n\nDank u.")));
        evening.When(Fleur, Reword(drawn, new("Stadhuis", "Geachte leden", "Wij vragen een lokaal.\r\n\r\nDank u wel.")))
            .Then(new CharterEvent.LetterWritten("De burgemeester\nStadhuis", "Geachte leden", "Wij vragen een groot lokaal.\n\nDank u wel."));
        evening.When(Fleur, Reword(drawn, drawn)).ThenNothing();
    }

    [Fact]
    public void What_two_wrote_together_still_has_to_fit()
    {
        var drawn = new Letter("", "", new string('x', 11_990));
        var evening = Evening.AtTables().Given(Fleur, Reword(drawn, drawn with { Text = $"{drawn.Text} aaaaa" }));
        evening.When(Fleur, Reword(drawn, drawn with { Text = $"bbbbbbb {drawn.Text}" })).ThenRefused(RefusalCode.TextTooLong, "12000", "12004");
    }

    private static CharterCommand.WriteLetter Reword(Letter drawn, Letter now) => new(now.To, now.Salutation, now.Text) { Id = Guid.CreateVersion7(), Base = drawn };
}
