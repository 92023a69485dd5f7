using Karavaan.Domain.Quadrants;

namespace Karavaan.Web.Quadrants;

/// <summary>
/// Where the name of a field may stand: in the outer third of the field, the inner, or the middle one. The first of these in which no
/// pin stands; the page's script follows the same rule while a pin is dragged.
/// </summary>
public static class FieldPlaces
{
    /// <summary>Thirds of a field, from the axis outwards: where the name stands first, then where it goes.</summary>
    private static readonly int[] thirds = [2, 0, 1];

    /// <summary>How far the name moves from its corner to each place, in units of the viewBox.</summary>
    public static IReadOnlyList<int> Moves(FieldSign field, PlaneShape shape, int lines)
    {
        // Beside the axis stand the words of its ends, above the line.
        var inner = (shape.Height / 2) - (field.IsTop ? 150 : 75) - Above(lines);
        return field.IsTop ? [0, inner, inner / 2] : [0, -inner, -inner / 2];
    }

    /// <summary>How far the first line of a name stands above its last, in units of the viewBox.</summary>
    public static int Above(int lines) => (lines - 1) * LineHeight;

    /// <summary>The place: 0 in the corner, 1 beside the axis, 2 between them.</summary>
    public static int Of(FieldSign field, IEnumerable<Position> pins)
    {
        var taken = pins.Where(pin => QuadrantField.Of(pin) == field.Field).Select(pin => Math.Min((int)(Math.Abs(pin.Y) * 3), 2)).ToHashSet();
        return Math.Max(0, Array.FindIndex(thirds, third => !taken.Contains(third)));
    }

    private const int LineHeight = 53;
}
