using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Documents.Charters;

/// <summary>What may be told of an article outside the room; every page and document about it draws from here.</summary>
/// <param name="Number">From the template.</param>
/// <param name="Title">From the template.</param>
/// <param name="Standing">What became of it.</param>
/// <param name="Text">Markdown: the adopted version, otherwise the text as it stands; may be empty.</param>
/// <param name="Concerns">Reasons without names, from the last round that was revealed.</param>
/// <param name="Objections">Likewise; an adopted article has none.</param>
/// <param name="LeftOpen">Who takes it further and until when, if it was left open.</param>
public sealed record ArticleReport(
    int Number,
    string Title,
    Standing Standing,
    string Text,
    IReadOnlyList<string> Concerns,
    IReadOnlyList<string> Objections,
    ArticleStatus.LeftOpen? LeftOpen)
{
    /// <summary>The text that the room was first asked about, when another one was adopted; the words that came since keep a stroke.</summary>
    public string? FirstAsked { get; init; }

    /// <summary>The texts of the notes that it is built on, without names; what was hidden, taken back or forgotten is not among them.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Did tables choose in the round that the concerns and objections are of?</summary>
    public bool IsByGroup { get; init; }

    /// <summary>All articles of a workshop, in the order of their numbers.</summary>
    public static IReadOnlyList<ArticleReport> AllOf(Workshop workshop) =>
        [.. workshop.Charter.Articles.Values.Select(article => Of(workshop, article))];

    private static ArticleReport Of(Workshop workshop, Article article)
    {
        var charter = workshop.Charter;
        var text = article.AdoptedVersion?.Text ?? article.Text;
        var round = article.Rounds.Select(id => charter.Rounds.GetValueOrDefault(id)).LastOrDefault(round => round is { IsRevealed: true });
        return new(
            article.Id.Number,
            article.Title,
            StandingOf(article, text),
            text,
            Reasons(round, Choice.Concern),
            article.Status is ArticleStatus.Adopted ? [] : Reasons(round, Choice.Objection),
            article.Status as ArticleStatus.LeftOpen)
        {
            FirstAsked = article.Status is ArticleStatus.Adopted && charter.FirstAsked(article) is { } first && first != text ? first : null,
            Sources = text.Length == 0 ? [] : [.. workshop.SourcesOf(article).Select(note => note.Text)],
            IsByGroup = round is { Mode: ChoiceMode.Group },
        };
    }

    private static Standing StandingOf(Article article, string text) => article.Status switch
    {
        ArticleStatus.Adopted => Standing.Adopted,
        ArticleStatus.LeftOpen => Standing.Open,
        _ => string.IsNullOrWhiteSpace(text) ? Standing.NotDiscussed : Standing.Undecided,
    };

    /// <summary>A reason that was blanked, because somebody wanted to be forgotten, is no reason any more.</summary>
    private static List<string> Reasons(Round? round, Choice choice) =>
        [.. (round?.Of(choice) ?? []).Select(ballot => ballot.Reason.Trim()).Where(reason => reason.Length > 0)];
}

/// <summary>What became of an article, in the words of the documents.</summary>
public enum Standing
{
    /// <summary>'aangenomen'.</summary>
    Adopted,

    /// <summary>'blijft open', with a name and a date.</summary>
    Open,

    /// <summary>'nog niet beslist': written, but not decided on.</summary>
    Undecided,

    /// <summary>'niet besproken': nobody wrote it.</summary>
    NotDiscussed,
}
