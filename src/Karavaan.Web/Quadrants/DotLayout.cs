using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Quadrants;

/// <summary>
/// Where the dots of a room are drawn. Dots that (nearly) coincide are laid around each other in a spiral of sunflower seeds (Vogel
/// 1979, 'A better way to construct the sunflower head'), so that each can be seen. Their order says nothing about who placed them,
/// and the same placements always give the same drawing.
/// </summary>
public sealed class DotLayout
{
    private const int Large = 40;
    private const int Middling = 28;
    private const int Small = 20;

    private static readonly double GoldenAngle = double.Pi * (3 - double.Sqrt(5));

    private readonly PlaneShape shape;

    private readonly Dictionary<ParticipantId, Spot> spots = [];

    /// <summary>
    /// The layout of these placements; whoever placed nothing has no dot. Without <paramref name="hasLater"/> only the first dots, in
    /// the same places as with it.
    /// </summary>
    public DotLayout(IEnumerable<Placement> placements, PlaneShape shape, QuadrantFrame frame, bool hasLater = true)
    {
        this.shape = shape;
        List<Placement> all =
        [
            .. placements.Where(p => p.IsPlaced)
                .OrderBy(p => p.Today?.X).ThenBy(p => p.Today?.Y).ThenBy(p => p.Later?.X).ThenBy(p => p.Later?.Y),
        ];
        Size = all.Count <= 40 ? Large : all.Count <= 120 ? Middling : Small;
        var (today, later) = (Spread([.. all.Select(p => p.Today)]), Spread([.. all.Select(p => hasLater ? p.Later : null)]));
        Dots =
        [
            .. all.SelectMany((p, i) => new[] { (p.Today, today[i], Horizon.Today), (hasLater ? p.Later : null, later[i], Horizon.Later) })
                .Where(d => d.Item1 is not null)
                .Select(d => new Dot(d.Item2, FieldSign.Of(d.Item1!.Value, frame), d.Item3)),
        ];
        Arrows =
        [
            .. all.Index().Where(p => hasLater && p.Item is { Today: not null, Later: not null })
                .Select(p => shape.Between(today[p.Index], later[p.Index], Size * 0.6, Size * 0.8)).OfType<(Spot, Spot)>(),
        ];
        foreach (var (i, placement) in all.Index().Where(p => p.Item.Today is not null || hasLater))
        {
            spots[placement.By] = placement.Today is null ? later[i] : today[i];
        }
    }

    /// <summary>Width and height of a dot: the more people, the smaller.</summary>
    public int Size { get; }

    /// <summary>The class of arrows and dots: the more people, the thinner the arrows.</summary>
    public string Class => Size switch { Large => "", Middling => "crowded", _ => "crowded full" };

    /// <summary>Are there so many dots that they cover each other?</summary>
    public bool IsCrowded => Size < Large;

    /// <summary>Do arrows have points? In a full hall these would be all that can be seen.</summary>
    public bool HasPoints => Size > Small;

    /// <summary>Every dot of both moments.</summary>
    public IReadOnlyList<Dot> Dots { get; }

    /// <summary>From today to later, of who placed both and moves far enough to see.</summary>
    public IReadOnlyList<(Spot From, Spot To)> Arrows { get; }

    /// <summary>Where this person's first dot stands (the second, when there is no first); <c>null</c> when none is drawn.</summary>
    public Spot? SpotOf(ParticipantId who) => spots.TryGetValue(who, out var spot) ? spot : null;

    private Spot[] Spread(IReadOnlyList<Position?> positions)
    {
        var taken = new Dictionary<(int, int), int>();
        return [.. positions.Select(p => p is { } position ? Beside(PlaneShape.At(position), taken) : default)];
    }

    /// <summary>The spot itself when nobody stands in its cell, half a dot wide; otherwise further out for every next one.</summary>
    private Spot Beside(Spot spot, Dictionary<(int, int), int> taken)
    {
        var cell = ((int)(spot.X * shape.Width / (50 * Size)), (int)(spot.Y * shape.Height / (50 * Size)));
        var nth = taken.GetValueOrDefault(cell);
        taken[cell] = nth + 1;
        var (distance, angle) = (0.6 * Size * double.Sqrt(nth), nth * GoldenAngle);
        return new(
            Inside(spot.X + (100 * distance * double.Cos(angle) / shape.Width)),
            Inside(spot.Y + (100 * distance * double.Sin(angle) / shape.Height)));
    }

    /// <summary>What would lie outside is mirrored by the edge.</summary>
    private static double Inside(double percent) => percent < 0 ? -percent : percent > 100 ? 200 - percent : percent;
}

/// <summary>A nameless dot.</summary>
/// <param name="At">Where it is drawn.</param>
/// <param name="Sign">The field that it was placed in.</param>
/// <param name="Horizon">Filled or open.</param>
public sealed record Dot(Spot At, FieldSign Sign, Horizon Horizon);
