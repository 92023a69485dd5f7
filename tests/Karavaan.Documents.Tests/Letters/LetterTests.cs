using Karavaan.Documents.Tests.Pdf;
using Karavaan.Documents.Tests.Reports;

namespace Karavaan.Documents.Tests.Letters;

/// <summary>The open letter: a draft until the desk words it.</summary>
public sealed class LetterTests
{
    [Fact]
    public void The_letter_asks_what_was_adopted_until_the_desk_words_it_otherwise()
    {
        var evening = Papers.Evening();
        var draft = ReadBack.Normal(ReadBack.Text(LetterDocument.Render(evening.Input)));
        Assert.Contains("Wie leent, helpt één keer per jaar mee.", draft, StringComparison.Ordinal);
        Assert.Contains("Naam 5", draft, StringComparison.Ordinal);
        Assert.All(LetterDocument.Of(evening.Input).Blocks.OfType<Karavaan.Pdf.Model.Heading>().Skip(1), heading => Assert.Equal(2, heading.Level));
        Assert.DoesNotContain("Naam 6", draft, StringComparison.Ordinal);

        evening.Happens(new Domain.Charters.CharterEvent.LetterWritten("Het college\nStadhuis", "Geachte leden", "Wij **vragen** een lokaal."));
        var worded = ReadBack.Normal(ReadBack.Text(LetterDocument.Render(evening.Input)));
        Assert.Contains("Geachte leden,Wij vragen een lokaal.", worded, StringComparison.Ordinal);
        Assert.DoesNotContain("Wie leent", worded, StringComparison.Ordinal);
        Assert.Contains("Het college  \nStadhuis\n\n", LetterDocument.Markdown(evening.Input), StringComparison.Ordinal);
        Assert.Contains("Wij **vragen** een lokaal.", LetterDocument.Markdown(evening.Input), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "We schrijven u op 22 november 2026.", "Wat we u vragen, staat nog niet vast.")]
    [InlineData(1, "Er deed één persoon mee.", "Wat we u vragen, staat nog niet vast.")]
    [InlineData(4, "Er deden 4 mensen mee.", "Dit namen we samen aan.")]
    public void The_draft_of_the_letter_counts_as_people_do_and_asks_nothing_that_nobody_adopted(int people, string who, string asks)
    {
        var evening = people < 4 ? new ReportEvening(Evenings.Template()) : Evenings.Full("nl", people, 2);
        if (people == 1)
        {
            evening.Joins("Anna");
        }

        var text = ReadBack.Normal(ReadBack.Text(LetterDocument.Render(evening.Input)));
        Assert.Contains(who, text, StringComparison.Ordinal);
        Assert.Contains(asks, text, StringComparison.Ordinal);
    }
}
