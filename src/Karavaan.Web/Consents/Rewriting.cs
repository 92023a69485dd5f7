using Karavaan.Domain.Charters;

namespace Karavaan.Web.Consents;

/// <summary>
/// The text in front of the room and the one that it is compared with: what went is struck and what came is underlined.
/// <paramref name="ShowsStruck"/> is false once the article is adopted: the page is clean, only the words that came keep their stroke.
/// </summary>
public sealed record Rewriting(string? Before, string Text, bool ShowsStruck)
{
    /// <summary>
    /// While people choose: this round's text beside that of the round before. After the reveal: what is written now beside what was
    /// chosen about, so that everybody sees the objection worked in. Adopted: beside the text of the first round.
    /// </summary>
    public static Rewriting Of(Charter charter, Article article, Round round)
    {
        var asked = article.Versions.Find(version => version.Number == round.Version)?.Text ?? "";
        return article.AdoptedVersion is { } adopted ? new(charter.FirstAsked(article), adopted.Text, false)
            : round.IsRevealed && article.Text.Length > 0 && article.Text != asked ? new(asked, article.Text, true)
            : new(charter.TextBefore(round), asked, true);
    }

    /// <summary>Is anything written anew?</summary>
    public bool IsChanged => Before is not null && Before != Text;

    /// <summary>Characters on the wall: struck words take room too.</summary>
    public int Length => Text.Length + (IsChanged && ShowsStruck
        ? WordDiff.Between(Before!, Text).Where(part => part.Kind == DiffKind.Struck).Sum(part => part.Text.Length)
        : 0);
}
