using System.Globalization;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;

namespace Karavaan.Web.Quadrants;

/// <summary>
/// Where names stand beside their dots: to the right, to the left, above, below, and then further away, with a line to their dot; never over
/// each other, over the words of the plane or the middle of the group, or outside the plane, and over one other dot at most, or a hundredth
/// of a full hall more: a name that says less than it hides is left out. Each name looks only at those before it, so that a new one moves none.
/// </summary>
public sealed class NameLayout
{
    /// <summary>Width of a letter of a name, about, in units of the viewBox.</summary>
    public const int Letter = 26;

    /// <summary>Height of a line.</summary>
    public const int Line = 52;

    /// <summary>The most letters in a line; longer words are broken.</summary>
    public const int Letters = 22;

    /// <summary>The most units in a line; what does not fit into the last one is squeezed.</summary>
    public const int Widest = 2 * Letters * Letter;

    private const int MostLines = 3;

    /// <summary>From the top of a line to its base line.</summary>
    private const double Ascent = Line * 0.8;

    private const int Gap = 8;

    /// <summary>Between a name and the words of the plane, so that they are never read as one.</summary>
    private const int Air = 16;

    /// <summary>How much wider a letter of a field's name is than one at the end of an axis: it is bold.</summary>
    private const int Bolder = 4;

    /// <summary>How much further from its dot each try is than the one before, in lines.</summary>
    private static readonly double[] Further = [1, 2.2, 3.4, 4.6];

    private readonly PlaneShape shape;
    private readonly DotLayout dots;
    private readonly List<Box> taken = [];
    private readonly List<Box> words;

    /// <summary>Names in this plane, beside these dots.</summary>
    /// <param name="shape">The measures of the plane.</param>
    /// <param name="dots">The dots in it.</param>
    /// <param name="frame">Its words.</param>
    /// <param name="middles">Where the group's middle is drawn, today and later.</param>
    public NameLayout(PlaneShape shape, DotLayout dots, QuadrantFrame frame, params IEnumerable<Position> middles)
    {
        (this.shape, this.dots) = (shape, dots);
        words =
        [
            .. FieldSign.All(frame).Select(field => InCorner(field).With(Air)),
            AtEnd(frame.Horizontal.Low, isRight: false).With(Air),
            AtEnd(frame.Horizontal.High, isRight: true).With(Air),
            .. middles.Select(Wagon),
        ];
    }

    /// <summary>The place of the next name; <c>null</c> when there is no room for it any more.</summary>
    /// <param name="name">What it says.</param>
    /// <param name="dot">Beside which dot.</param>
    /// <param name="was">Where it stood before there were more dots: it stays there, if it may.</param>
    public NameTag? Add(string name, Spot dot, NameTag? was = null)
    {
        var lines = PlaneText.Break(string.Join(' ', name.Split(' ').SelectMany(Pieces)), Letters, MostLines);
        var (width, height) = (Math.Min(lines.Max(line => line.Length) * Letter, Widest), lines.Count * Line);
        var place = was is null ? null : new Box(was.X - (width / 2.0), was.Y - Ascent, width, height);

        // Who found a name looks for it there: it gives way to a crowd only.
        if (place is null || !IsFree(place, MostCovered + 2))
        {
            place = Around(dot, width, height).Where(box => IsFree(box, MostCovered)).MinBy(Covered);
        }

        if (place is null)
        {
            return null;
        }

        taken.Add(place);
        return new(lines, place.Left + (width / 2.0), place.Top + Ascent) { Leader = LeaderTo(place, dot) };
    }

    /// <summary>From a name that doesn't stand beside its dot to the edge of the dot.</summary>
    private (Spot From, Spot To)? LeaderTo(Box name, Spot dot)
    {
        var (x, y) = (dot.X * shape.Width / 100, dot.Y * shape.Height / 100);
        var (fromX, fromY) = (Math.Clamp(x, name.Left, name.Left + name.Width), Math.Clamp(y, name.Top, name.Top + name.Height));
        return double.Hypot(fromX - x, fromY - y) <= dots.Size + Gap ? null
            : shape.Between(new(fromX * 100 / shape.Width, fromY * 100 / shape.Height), dot, 0, dots.Size / 2.0);
    }

    private IEnumerable<Box> Around(Spot dot, double width, double height)
    {
        var (x, y) = (dot.X * shape.Width / 100, dot.Y * shape.Height / 100);
        foreach (var away in Further.Select(lines => dots.Size + (lines * Line)).Prepend((dots.Size / 2) + Gap))
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

    /// <summary>Among hundreds of small dots every place lies over some.</summary>
    private int MostCovered => 1 + (dots.Dots.Count / 100);

    private bool IsFree(Box box, int mostCovered) =>
        IsInside(box) && !taken.Exists(box.Meets) && !words.Exists(box.Meets) && Covered(box) <= mostCovered;

    private bool IsInside(Box box) =>
        box.Left >= 0 && box.Top >= 0 && box.Left + box.Width <= shape.Width && box.Top + box.Height <= shape.Height;

    /// <summary>Where the name of a field stands, with its sign.</summary>
    private Box InCorner(FieldSign field)
    {
        var lines = PlaneText.Break(field.Name.Name, ((shape.Width / 2) - 100) / shape.Letter, MostLines);
        var (width, height) = (41 + shape.Sign + (lines.Max(line => line.Length) * (shape.Letter + Bolder)), 30 + (lines.Count * 55));
        return new(field.IsRight ? shape.Width - width : 0, field.IsTop ? 0 : shape.Height - height, width, height);
    }

    /// <summary>Where the words at an end of the horizontal axis stand: on its line.</summary>
    private Box AtEnd(string said, bool isRight)
    {
        var width = 36 + Math.Min(said.Length * shape.Letter, (shape.Width / 2) - 40);
        return new(isRight ? shape.Width - width : 0, (shape.Height / 2) - 70, width, 74);
    }

    /// <summary>The wagon on its stem.</summary>
    private Box Wagon(Position middle)
    {
        var at = PlaneShape.At(middle);
        return new((at.X * shape.Width / 100) - 45, (at.Y * shape.Height / 100) - 125, 90, 135);
    }

    /// <summary>A word that is longer than a line, in pieces.</summary>
    private static IEnumerable<string> Pieces(string word)
    {
        var signs = new StringInfo(word);
        var count = signs.LengthInTextElements;
        for (var i = 0; i < count; i += Letters - 1)
        {
            var isLast = count - i <= Letters;
            yield return isLast ? signs.SubstringByTextElements(i) : signs.SubstringByTextElements(i, Letters - 1) + "-";
            if (isLast)
            {
                yield break;
            }
        }
    }

    private int Covered(Box box) => dots.Dots.Count(dot => box.Holds(dot.At.X * shape.Width / 100, dot.At.Y * shape.Height / 100, dots.Size / 2.0));

    private sealed record Box(double Left, double Top, double Width, double Height)
    {
        public Box With(double around) => new(Left - around, Top - around, Width + (2 * around), Height + (2 * around));

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
public sealed record NameTag(IReadOnlyList<string> Lines, double X, double Y)
{
    /// <summary>The line to its dot; <c>null</c>: it stands beside it.</summary>
    public (Spot From, Spot To)? Leader { get; init; }
}
