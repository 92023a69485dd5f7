using System.Collections.Immutable;

namespace Karavaan.Domain.Charters;

/// <summary>
/// The points of an article's past that are worth going back to, oldest first, as the log tells them: where it was left alone for a
/// while, where it was frozen, and on both sides of a restoring. What replays the log finds the same points.
/// </summary>
public sealed record TextPast(ImmutableList<TextPoint> Points, DateTimeOffset? Begun)
{
    /// <summary>How many points are kept; the oldest pauses go first.</summary>
    public const int Most = 60;

    /// <summary>After so long without a change, what stood there was a version.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>And after so long of writing on.</summary>
    public static readonly TimeSpan Stretch = TimeSpan.FromMinutes(5);

    /// <summary>Nothing was written yet.</summary>
    public static TextPast Empty { get; } = new([], null);

    /// <summary>The point with this version of the text, or <c>null</c>.</summary>
    public TextPoint? Find(int version) => Points.Find(point => point.Version == version);

    /// <summary>Something is about to be changed in the article, at this time.</summary>
    internal TextPast Before(Article article, DateTimeOffset at) =>
        article.WrittenAt is not { } written ? this with { Begun = at }
        : at - written >= Pause || at - Begun >= Stretch ? Keep(article, written, null, null) with { Begun = at }
        : this;

    /// <summary>The text of the article as it is now becomes a point, unless it is one already; then it gets what is new about it.</summary>
    internal TextPast Keep(Article article, DateTimeOffset at, int? frozen, int? restored)
    {
        if (Points.Count > 0 && Points[^1] is var last && last.Text == article.Log.Text)
        {
            return this with { Points = Points.SetItem(Points.Count - 1, last with { Frozen = frozen ?? last.Frozen }) };
        }

        var points = article.Text.Length == 0 && Points.Count == 0 ? Points : Points.Add(new(article.TextVersion, at, article.Log.Text, frozen, restored));
        return this with { Points = points.Count <= Most ? points : points.RemoveAt(Math.Max(0, points.FindIndex(point => point.IsPause))) };
    }
}

/// <summary>An article as it was.</summary>
/// <param name="Version">Which version of the text this is: how many changes led to it.</param>
/// <param name="At">When it was written so (UTC).</param>
/// <param name="Text">All of it.</param>
/// <param name="Frozen">The number under which it was frozen; <c>null</c>: it was not.</param>
/// <param name="Restored">The version that the desk put back here; <c>null</c>: none.</param>
public sealed record TextPoint(int Version, DateTimeOffset At, string Text, int? Frozen, int? Restored)
{
    /// <summary>Nothing is special about it but that people stopped writing.</summary>
    public bool IsPause => Frozen is null && Restored is null;
}
