using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>
/// Which article hangs large on the wall while it is written. Several tables type at once: so that people can read, one stays until its
/// table is silent, or has had its turn and another table writes.
/// </summary>
/// <param name="Article">The one that hangs there.</param>
/// <param name="Since">From when (UTC).</param>
public sealed record WallTurn(ArticleId Article, DateTimeOffset Since)
{
    /// <summary>A table that wrote nothing for so long is silent.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(6);

    /// <summary>So long one article hangs there while others are written.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Whose turn it is when an article is written now.</summary>
    /// <param name="turn">Whose it was, if anybody's.</param>
    /// <param name="lastWritten">When the article of that turn was last written.</param>
    /// <param name="article">What is written.</param>
    /// <param name="at">When.</param>
    internal static WallTurn Next(WallTurn? turn, DateTimeOffset? lastWritten, ArticleId article, DateTimeOffset at) =>
        turn is not null && (turn.Article == article || (at - lastWritten < Silence && at - turn.Since < Longest)) ? turn : new(article, at);
}
