using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;

namespace Karavaan.Web.Quadrants;

/// <summary>The room's quadrant in plain sentences: on the screen, as the picture's description, and on the phones.</summary>
/// <param name="all">The room's figures.</param>
/// <param name="frame">The names of axes and fields.</param>
/// <param name="stage">The names of the moments.</param>
/// <param name="words">The language.</param>
/// <param name="hasLater">Do the arrows stand on the screen? Before that nothing is said about the second moment.</param>
public sealed class RoomPicture(QuadrantStatistics all, QuadrantFrame frame, StageTemplate.Quadrant stage, Words words, bool hasLater = true)
{
    private readonly QuadrantSentences said = new(hasLater ? all : all with { Later = null, Shift = null }, frame, stage, words);

    /// <summary>Everything there is to say, in order.</summary>
    public string All => string.Join(' ', new[] { Move }.Concat(Places).Append(Difference).OfType<string>());

    /// <inheritdoc cref="QuadrantSentences.Move"/>
    public string? Move => said.Move;

    /// <summary>In which field the middle of the group lies, for each moment that somebody placed; or that nobody did.</summary>
    public IReadOnlyList<string> Places => [.. said.Places.DefaultIfEmpty(words[QuadrantsText.NobodyPlaced])];

    /// <inheritdoc cref="QuadrantSentences.Difference"/>
    public string? Difference => said.Difference;

    /// <inheritdoc cref="QuadrantSentences.Ways"/>
    public IEnumerable<string> Ways(Position from, Position to) => said.Ways(from, to);
}
