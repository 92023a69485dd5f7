namespace Karavaan.Pdf.Model;

/// <summary>
/// A page of its own on which everything has its place: a poster, a card to cut out, a sheet to write on. Words in it are paragraphs and
/// headings in the order of the shapes; lines and areas are decoration, which no screen reader reads. It has no running foot. Only
/// at the top level of a document; its size may differ from the document's.
/// </summary>
/// <param name="Page">Size of this page. The margin is not used: the shapes say where they are.</param>
/// <param name="Shapes">From behind to the front, and in the order in which they are read.</param>
public sealed record Sheet(PageSize Page, params IReadOnlyList<Shape> Shapes) : Block;

/// <summary>
/// Blocks in a box of a <see cref="Sheet"/>, with letters as large as <see cref="Largest"/> times the usual, or as large as still fits.
/// </summary>
/// <param name="X">Left side, in points.</param>
/// <param name="Y">Top.</param>
/// <param name="Width">Of the box.</param>
/// <param name="Height">Of the box.</param>
/// <param name="Blocks">What is in it.</param>
public sealed record FlowShape(float X, float Y, float Width, float Height, params IReadOnlyList<Block> Blocks) : Shape
{
    /// <summary>The most that everything is enlarged.</summary>
    public float Largest { get; init; } = 1;

    /// <summary>Puts what is lower than the box in its middle or at its foot; <see cref="Anchor.Start"/>: at its top.</summary>
    public Anchor Upright { get; init; }

    /// <summary>Puts short lines in the middle of the box.</summary>
    public bool IsCentred { get; init; }

    /// <summary>What stands elsewhere on the sheet already, such as the other face of a tent: a screen reader skips it.</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>A drawing in a <see cref="Sheet"/>, with the words that stand in for it.</summary>
/// <param name="X">Left side, in points.</param>
/// <param name="Y">Top.</param>
/// <param name="Drawing">What is seen.</param>
/// <param name="AltText">What is said; a blank text is refused.</param>
public sealed record FigureShape(float X, float Y, Drawing Drawing, string AltText) : Shape
{
    /// <summary>How many times larger it is set.</summary>
    public float Scale { get; init; } = 1;

    /// <summary>As for <see cref="FlowShape.IsRepeated"/>.</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>Shapes of a <see cref="Sheet"/> turned upside down around a point, for a sheet that is folded.</summary>
public sealed record TurnedShape(float X, float Y, params IReadOnlyList<Shape> Shapes) : Shape;
