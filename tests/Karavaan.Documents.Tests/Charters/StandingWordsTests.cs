using Karavaan.Documents.Charters;
using Karavaan.Documents.Texts;

namespace Karavaan.Documents.Tests.Charters;

/// <summary>How many articles became what, in one sentence.</summary>
public sealed class StandingWordsTests
{
    /// <summary>'0 artikels aangenomen en 9 niet besproken' is how a machine counts.</summary>
    [Theory]
    [InlineData("nl", "Geen enkel artikel aangenomen; 9 niet besproken.")]
    [InlineData("en", "No article adopted; 9 not discussed.")]
    [InlineData("fr", "Aucun article adopté\u00a0; 9 non abordés.")]
    [InlineData("de", "Kein Artikel angenommen; 9 nicht besprochen.")]
    public void That_none_is_adopted_is_said_in_words(string language, string told) => Assert.Equal(told, Counts(language, 0, 0, 9));

    [Theory]
    [InlineData("nl", 0, 1, 1, "Geen enkel artikel aangenomen; 1 nog niet beslist en 1 niet besproken.")]
    [InlineData("fr", 0, 1, 1, "Aucun article adopté\u00a0; 1 pas encore décidé et 1 non abordé.")]
    [InlineData("nl", 1, 0, 0, "1 artikel aangenomen.")]
    [InlineData("nl", 2, 0, 7, "2 artikels aangenomen en 7 niet besproken.")]
    [InlineData("nl", 0, 0, 0, "Dit charter heeft geen artikels.")]
    public void What_there_is_none_of_is_not_said(string language, int adopted, int undecided, int notDiscussed, string told) =>
        Assert.Equal(told, Counts(language, adopted, undecided, notDiscussed));

    private static string Counts(string language, int adopted, int undecided, int notDiscussed) => StandingWords.Counts(
        [
            .. Enumerable.Repeat(Standing.Adopted, adopted).Concat(Enumerable.Repeat(Standing.Undecided, undecided)).Concat(Enumerable.Repeat(Standing.NotDiscussed, notDiscussed))
                .Select((standing, i) => new ArticleReport(i + 1, "Wat we delen", standing, "", [], [], null)),
        ],
        Words.For(language));
}
