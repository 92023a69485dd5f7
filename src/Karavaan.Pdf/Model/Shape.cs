namespace Karavaan.Pdf.Model;

/// <summary>One thing in a <see cref="Drawing"/>.</summary>
public abstract record Shape
{
    private protected Shape()
    {
    }
}

/// <summary>A path that is filled, stroked or both.</summary>
public sealed record PathShape(Path Path) : Shape
{
    public Colour? Fill { get; init; }

    public Colour? Stroke { get; init; }

    /// <summary>Width of the stroke in points.</summary>
    public float StrokeWidth { get; init; } = 1;

    public bool IsDashed { get; init; }

    /// <summary>A straight line.</summary>
    public static PathShape Line(float fromX, float fromY, float toX, float toY, Colour stroke, float width = 1) =>
        new(new Path().MoveTo(fromX, fromY).LineTo(toX, toY)) { Stroke = stroke, StrokeWidth = width };
}

/// <summary>A line of text on one baseline.</summary>
/// <param name="X">Where the text starts, ends or has its middle, as <see cref="Anchor"/> says.</param>
/// <param name="Y">The baseline.</param>
/// <param name="Text">The words; a line break in them is a space here.</param>
/// <param name="Size">Size of the letters in points.</param>
public sealed record LabelShape(float X, float Y, Inline Text, float Size = 9) : Shape
{
    public Anchor Anchor { get; init; }

    /// <summary>Words that would be wider than this, in points, get smaller letters; 0: there is always room.</summary>
    public float MaxWidth { get; init; }

    /// <summary>Lies under the words, so that no line that was drawn before crosses them; null: nothing does.</summary>
    public Colour? Ground { get; init; }
}

/// <summary>Which point of a label is at its X.</summary>
public enum Anchor
{
    Start,
    Middle,
    End,
}
