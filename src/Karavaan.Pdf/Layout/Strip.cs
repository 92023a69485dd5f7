using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Layout;

/// <summary>
/// A slice of the column that no page break cuts: a line, a row, a drawing, or white space. The whole flow is a list of these, so that one
/// paginator serves every block.
/// </summary>
/// <param name="Height">In points.</param>
/// <param name="Paint">Draws it, given the page and the top of the strip; null for white space.</param>
internal sealed record Strip(float Height, Action<PageCanvas, float>? Paint)
{
    /// <summary>Ends the page.</summary>
    public static readonly Strip Break = new(0, (Action<PageCanvas, float>?)null) { IsBreak = true };

    public bool IsBreak { get; private init; }

    /// <summary>A break ends the page only where more than this share of it is used.</summary>
    public float BreaksPast { get; init; }

    /// <summary>White space: it is left out at the top of a page.</summary>
    public bool IsSpace => Paint is null && !IsBreak;

    /// <summary>White space that was asked for: it adds to what is around it instead of the larger of the two winning.</summary>
    public bool IsFixed { get; init; }

    /// <summary>How much this strip and the next want to be on one page.</summary>
    public Keep Keep { get; init; }

    /// <summary>What lies behind it.</summary>
    public Ground? Ground { get; init; }

    /// <summary>Painted above it when it is the first of a page.</summary>
    public RepeatedHead? Head { get; init; }

    /// <summary>
    /// The element of a picture that says itself what it is: where it does not fit, what follows may go before it on the page, and it stands at the top
    /// of the next one. It is read where it was told. Null: it does not wait.
    /// </summary>
    public Node? Waiting { get; init; }

    /// <summary>A picture that waits goes before this: it does not leave its chapter.</summary>
    public bool StartsChapter { get; init; }

    /// <summary>What starts here belongs to no chapter.</summary>
    public bool EndsChapter { get; init; }

    /// <summary>The heading that starts here.</summary>
    public Heading? Heading { get; init; }

    /// <summary>Fills a page of its own, of this size.</summary>
    public PageSize? Sheet { get; init; }

    /// <summary>Strips side by side or at places of their own inside this one, from its top.</summary>
    public IReadOnlyList<PlacedStrip> Inside { get; init; } = [];

    /// <summary>The same strip, tied to the next at least this much.</summary>
    public Strip Tied(Keep keep) => keep > Keep ? this with { Keep = keep } : this;

    public static Strip Space(float height, Ground? ground = null) => new(height, (Action<PageCanvas, float>?)null) { Ground = ground };
}

/// <summary>What ties a strip to the next, the loosest first: where not everything fits on a page, it is the loosest that lets go.</summary>
internal enum Keep
{
    /// <summary>A page may end between them.</summary>
    None,

    /// <summary>They are in one part that stays together when a page can hold it and the page before it is not left too empty.</summary>
    Part,

    /// <summary>They are in one group that stays together when a page can hold it.</summary>
    Group,

    /// <summary>Two lines, rows or items, of which one alone looks lost.</summary>
    Pair,

    /// <summary>The first says what the next is: a heading and its first line, a head and its first row, a picture and its caption.</summary>
    Close,
}

/// <summary>The head of a table, for the pages after its first.</summary>
internal sealed record RepeatedHead(float Height, Action<PageCanvas, float> Paint);

/// <summary>Something behind a number of strips; painted once for each page that they cover.</summary>
/// <param name="Left">Left side in points.</param>
/// <param name="Width">In points.</param>
/// <param name="Outer">What lies behind this in turn.</param>
/// <param name="Paint">Draws it in the box that its strips take up.</param>
internal sealed record Ground(float Left, float Width, Ground? Outer, Action<PageCanvas, Box> Paint)
{
    /// <summary>This ground and those behind it, the hindmost first.</summary>
    public IEnumerable<Ground> FromBehind() => Outer is null ? [this] : Outer.FromBehind().Append(this);

    /// <summary>Paints every ground of these strips, each once, as far as the strips on this page go.</summary>
    public static void PaintAll(PageCanvas canvas, IEnumerable<PlacedStrip> placed)
    {
        var extents = new OrderedDictionary<Ground, (float Top, float Bottom)>(ReferenceEqualityComparer.Instance);
        foreach (var one in placed.Where(one => one.Strip.Ground is not null))
        {
            foreach (var ground in one.Strip.Ground!.FromBehind())
            {
                var top = extents.TryGetValue(ground, out var extent) ? extent.Top : one.Top;
                extents[ground] = (top, one.Bottom);
            }
        }

        foreach (var (ground, (top, bottom)) in extents)
        {
            ground.Paint(canvas, new(ground.Left, top, ground.Width, bottom - top));
        }
    }
}
