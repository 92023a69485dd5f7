using System.Globalization;

namespace Karavaan.Domain.Templates;

/// <summary>The part of an article: <c>### Artikel 1: Wat we delen</c>, and its fields.</summary>
internal static class ArticleHeading
{
    private const int MostArticles = 99;

    public static ArticleTemplate Read(Section part, UsedOnce<int> numbers, Complaints complaints)
    {
        var fields = new Fields(part, Labels.OfArticle, complaints);
        var (number, title) = Split(part.Raw);
        if (number == 0 || title.Length == 0)
        {
            var example = $"{Labels.Article.In(complaints.Language)} 1: …";
            complaints.Add(part.Line, TemplateErrorCode.ArticleNumberMissing, part.Title, example);
        }
        else
        {
            numbers.Add(number, part.Line);
        }

        return new(number, Escapes.Undo(title), fields.Required(Labels.Question), fields.Optional(Labels.Example), IsCore(fields)) { Text = fields.Text };
    }

    /// <summary>The number and the title; the word before the number may be left out, and the sign after it may be another.</summary>
    private static (int Number, string Title) Split(string heading)
    {
        var word = new string([.. heading.TakeWhile(char.IsLetter)]);
        var rest = (Labels.Article.Is(word) ? heading[word.Length..] : heading).TrimStart(' ', '\t', '\u00A0', '\u202F');
        var digits = rest.TakeWhile(char.IsAsciiDigit).Count();
        var isNumber = int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostArticles;
        var after = rest[digits..].TrimStart(' ', '\t', '\u00A0', '\u202F');
        var title = after is [':' or '.' or ')' or '-' or '–' or '—', ..] ? SourceText.TrimStart(after[1..]) : after;
        return isNumber ? (number, title) : (0, title);
    }

    private static bool IsCore(Fields fields) => fields.Choice(Labels.Core, Choices.YesOrNo, absent: false);
}
