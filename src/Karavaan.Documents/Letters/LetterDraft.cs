using System.Globalization;
using Karavaan.Documents.Charters;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Charters;

namespace Karavaan.Documents.Letters;

/// <summary>What stands in the letter before anybody worded it: who we are, the adopted articles as demands, and a question to meet.</summary>
public static class LetterDraft
{
    /// <summary>The letter as the desk worded it, or the draft.</summary>
    public static Letter LetterOf(CharterInput input) => input.Workshop.Charter.Letter ?? new("", Words.For(input.Language)[LetterWordsText.Salutation], TextOf(input));

    /// <summary>The draft of the text, as Markdown.</summary>
    public static string TextOf(CharterInput input)
    {
        var words = Words.For(input.Language);
        var adopted = ArticleReport.AllOf(input.Workshop).Where(article => article.Standing == Standing.Adopted).ToList();
        var people = input.Workshop.Roster.Count;
        string?[] parts =
        [
            words[LetterWordsText.WhoWeAre, input.Title, words.Day(DateOnly.FromDateTime(input.Date.DateTime))]
                + (people == 0 ? "" : " " + words.Count(LetterWordsText.PeopleOne, LetterWordsText.PeopleMany, people)),
            CharterDocument.SubjectOf(input.Workshop, words),
            words[adopted.Count == 0 ? LetterWordsText.NothingYet : LetterWordsText.WeAsk],
            .. adopted.Select(article => string.Create(CultureInfo.InvariantCulture, $"## {article.Title}\n\n{article.Text}")),
            words[LetterWordsText.Close],
        ];
        return string.Join("\n\n", parts.OfType<string>());
    }
}
