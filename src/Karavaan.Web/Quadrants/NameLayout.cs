using Karavaan.Domain.Templates;

namespace Karavaan.Web.Quadrants;

/// <summary>
/// Where names stand beside their dots: to the right, to the left, above, below, and then further away; never over each other and
/// never outside the plane, rather than over the names of the fields, and over as few dots as can be. Each name looks only at those
/// before it, so that a new one moves none.
/// </summary>
public sealed class NameLayout
{
    /// <summary>Width of a letter of a name, about, in units of the viewBox.</summary>
    public const int Letter = 22;

    /// <summary>Height of a line.</summary>
    public const int Line = 44;

    /// <summary>The most letters in a line that spaces allow.</summary>
    public const int Letters = 22;

    /// <summary>The most units in a line; a longer word is squeezed.</summary>
    public const int Widest = 2 * Letters * Letter;

    /// <summary>Over the name of a field is as bad as over so many dots.</summary>
    private const int FieldName = 20;

    private const int MostLines = 3;
    private const int Gap = 8;

    private readonly PlaneShape shape;
    private readonly DotLayout dots;
    private readonly List<Box> taken = [];
    private readonly List<Box> fields;

    /// <summary>Names in this plane, beside these dots.</summary>
    public NameLayout(PlaneShape shape, DotLayout dots, QuadrantFrame frame)
    {
        (this.shape, this.dots) = (shape, dots);
        fields = [.. FieldSign.All(frame).Select(InCorner)];
    }

    /// <summary>The place of the next name; <c>null</c> when there is no room for it any more.</summary>
    public NameTag? Add(string name, Spot dot)
    {
        var lines = PlaneText.Break(name, Letters, MostLines);
        var (width, height) = (Math.Min(lines.Max(line => line.Length) * Letter, Widest), lines.Count * Line);
        var free = Around(dot, width, height).Where(IsInside).Where(box => !taken.Exists(box.Meets)).ToList();
        if (free.Count == 0)
        {
            return null;
        }

        var best = free.MinBy(Covered)!;
        taken.Add(best);
        return new(lines, best.Left + (width / 2.0), best.Top + (Line * 0.8));
    }

    private IEnumerable<Box> Around(Spot dot, double width, double height)
    {
        var (x, y) = (dot.X * shape.Width / 100, dot.Y * shape.Height / 100);
        foreach (var away in new[] { (dots.Size / 2) + Gap, dots.Size + Line })
        {
            yield return new(x + away, y - (height / 2), width, height);
            yield return new(x - away - width, y - (height / 2), width, height);
            yield return new(x - (width / 2), y - away - height, width, height);
            yield return new(x - (width / 2), y + away, width, height);
            yield return new(x + away, y - away - height, width, height);
            yield return new(x - away - width, y - away - height, width, height);
            yield return new(x + away, y + away, width, height);
            yield return new(x - away - width, y + away, width, height);
        }
    }

    private bool IsInside(Box box) =>
        box.Left >= 0 && box.Top >= 0 && box.Left + box.Width <= shape.Width && box.Top + box.Height <= shape.Height;

    /// <summary>Where the name of a field stands, with its sign.</summary>
    private Box InCorner(FieldSign field)
    {
        var lines = PlaneText.Break(field.Name.Name, ((shape.Width / 2) - 100) / shape.Letter, MostLines);
        var (width, height) = (41 + shape.Sign + (lines.Max(line => line.Length) * shape.Letter), 30 + (lines.Count * 55));
        return new(field.IsRight ? shape.Width - width : 0, field.IsTop ? 0 : shape.Height - height, width, height);
    }

    private int Covered(Box box) => (FieldName * fields.Count(box.Meets)) + dots.Dots.Count(dot => box.Holds(dot.At.X * shape.Width / 100, dot.At.Y * shape.Height / 100, dots.Size / 2.0));

    private sealed record Box(double Left, double Top, double Width, double Height)
    {
        public bool Meets(Box other) =>
            Left < other.Left + other.Width && other.Left < Left + Width && Top < other.Top + other.Height && other.Top < Top + Height;

        public bool Holds(double x, double y, double around) =>
            x > Left - around && x < Left + Width + around && y > Top - around && y < Top + Height + around;
    }
}

/// <summary>A name in a plane.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="X">The middle of them, in units of the viewBox.</param>
/// <param name="Y">The base line of the first.</param>
public sealed record NameTag(IReadOnlyList<string> Lines, double X, double Y);
