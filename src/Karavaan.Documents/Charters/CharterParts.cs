using Karavaan.Documents.Texts;
using Karavaan.Domain.Charters;
using Karavaan.Pdf.Html;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Charters;

/// <summary>
/// What a charter says, part by part and in this order, in one language. Whatever shows a whole charter is made from here, the document as well as
/// the wall on which it is signed: so neither says what the other does not.
/// </summary>
/// <param name="input">The workshop, and the names of people.</param>
/// <param name="words">The language.</param>
public sealed class CharterParts(CharterInput input, Words words)
{
    /// <summary>The level of the title of an article, above the one that reads from the wall.</summary>
    private const int TopOnWall = 2;

    /// <summary>What it is about, and for whom; <c>null</c> when nobody has said it yet.</summary>
    public string? Subject => CharterDocument.SubjectOf(input.Workshop, words);

    /// <summary>The articles under their title: how many, each with what became of it and its words, those not discussed, and what stays open.</summary>
    internal IReadOnlyList<Block> Articles => field ??= [.. ArticlePart.Of(input, words)];

    /// <summary>Who does what by when; empty when nobody agreed on anything.</summary>
    internal IReadOnlyList<Block> Agreements => field ??= [.. AgreementPart.Of(input, words)];

    /// <summary>How many signed, what for, and how many boards still think about it.</summary>
    public string Meaning => SignaturePart.Meaning(input.Workshop.Charter, words);

    /// <summary>When it is read again; <c>null</c> when nobody said so.</summary>
    public string? Review => SignaturePart.ReviewOf(input, words);

    /// <summary>That it is an agreement and no contract, its licence if it has one, and the version of its text.</summary>
    public IReadOnlyList<string> Marks =>
    [
        words[CharterWordsText.Agreement],
        .. input.Workshop.Template is { Licence.Length: > 0 } template ? [words[CharterWordsText.Licence, template.Licence]] : Array.Empty<string>(),
        words[CharterWordsText.Version, CharterDocument.VersionOf(input.Workshop)],
    ];

    /// <summary>The title of the articles, for the head of a page that shows them.</summary>
    public string Title => words[CharterWordsText.Articles];

    /// <summary>The articles as HTML, without their title: from the same blocks as the document.</summary>
    /// <param name="inserted">Said before words that an objection brought, to who does not see the stroke under them.</param>
    public string ArticlesHtml(string inserted) => HtmlRenderer.Render([.. Articles.Skip(1)], TopOnWall, inserted);

    /// <summary>The agreements as HTML, which in the document follow the articles; empty when nobody agreed on anything.</summary>
    public string AgreementsHtml => HtmlRenderer.Render(Agreements, TopOnWall, "");

    /// <summary>The organisation that somebody signs for, in words: 'namens De Berk'; empty when there is none.</summary>
    public static string OnBehalf(string organisation, Words words) => organisation.Length == 0 ? "" : words[CharterWordsText.OnBehalf, organisation];

    /// <summary>What a signature from before an article changed still stands for, without its day; <c>null</c>: all that is adopted.</summary>
    public static string? StillFor(Charter charter, Domain.Charters.Signature signature, Words words)
    {
        var numbers = charter.StandsFor(signature).Select(article => article.Article.Number).ToList();
        return charter.IsUpToDate(signature) ? null : numbers.Count == 0 ? words[CharterWordsText.ForBefore] : words[CharterWordsText.ForArticles, words.List(numbers), numbers.Count];
    }
}
