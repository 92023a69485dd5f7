using System.Collections.Immutable;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Charters;

/// <summary>
/// The versions of an article for whoever reads back, newest first, and who took part: names only where notes have names, and never who
/// typed what.
/// </summary>
/// <param name="Article">Which.</param>
/// <param name="Entries">Its versions.</param>
/// <param name="Names">Who took part, where that is told.</param>
public sealed record TextHistory(Article Article, IReadOnlyList<HistoryEntry> Entries, IReadOnlyList<ParticipantId> Names)
{
    /// <summary>How many people took part.</summary>
    public int Writers => Article.Writers.Count;

    /// <summary>As the log tells it.</summary>
    public static TextHistory Of(Workshop workshop, Article article)
    {
        var entries = new List<HistoryEntry>();
        foreach (var point in Points(article))
        {
            var text = TextOf(article, point);
            var before = entries.Count > 0 ? entries[^1] : null;
            if (before is not { Text: var same } || same != text || !point.IsPause)
            {
                entries.Add(new(point, text, before?.Text, point.Frozen is { } frozen && article.AdoptedVersion?.Number == frozen));
            }
        }

        entries.Reverse();
        return new(article, entries, workshop.Board.IsNamed ? article.Writers.Sort(ByNumber(workshop)) : []);
    }

    /// <summary>In the order of coming in: the order of writing would tell who began.</summary>
    private static Comparer<ParticipantId> ByNumber(Workshop workshop) => Comparer<ParticipantId>.Create((one, other) =>
        Nullable.Compare(workshop.Roster.People.GetValueOrDefault(one)?.Number, workshop.Roster.People.GetValueOrDefault(other)?.Number));

    private static ImmutableList<TextPoint> Points(Article article) =>
        article.WrittenAt is not { } written || article.Past.Points is [.., var last] && last.Text == article.Log.Text
            ? article.Past.Points
            : article.Past.Points.Add(new(article.TextVersion, written, article.Log.Text, null, null));

    /// <summary>What was frozen belongs to the group, also when somebody of it was forgotten since.</summary>
    private static string TextOf(Article article, TextPoint point) =>
        article.Versions.Find(version => version.Number == point.Frozen)?.Text ?? point.Text.Trim();
}

/// <summary>A version.</summary>
/// <param name="Point">When, and what is special about it.</param>
/// <param name="Text">What it says.</param>
/// <param name="Before">What the version before it said; <c>null</c>: it is the first.</param>
/// <param name="IsAdopted">Is it the one that was adopted?</param>
public sealed record HistoryEntry(TextPoint Point, string Text, string? Before, bool IsAdopted)
{
    /// <summary>How many words came and how many went.</summary>
    public (int Came, int Went) Words { get; } = Count(Before ?? "", Text);

    private static (int Came, int Went) Count(string before, string text)
    {
        var parts = WordDiff.Between(before, text);
        return (Of(DiffKind.Inserted), Of(DiffKind.Struck));

        int Of(DiffKind kind) => parts.Where(part => part.Kind == kind).Sum(part => part.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
