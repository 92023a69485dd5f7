using System.Buffers;

namespace Karavaan.Pdf.Text;

/// <summary>Shapes one line and puts its pieces in their places.</summary>
internal sealed class LineMaker(Shaper shaper)
{
    private static readonly char[] unseenSigns = ['\u00AD', '\u202A', '\u202B', '\u202C', '\u2066', '\u2067', '\u2068', '\u2069'];

    private static readonly SearchValues<char> unseen = SearchValues.Create(unseenSigns);

    /// <summary>What is seen of a part of a text: a soft hyphen shows only where a line ends, and what says where words stand never.</summary>
    public static ReadOnlySpan<char> Shown(ReadOnlySpan<char> part) =>
        part.ContainsAny(unseen) ? string.Concat(part.ToString().Split(unseenSigns)) : part;

    /// <param name="text">The words.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="dividesWord">It ends within a word, and shows it; a soft hyphen at its end does so by itself.</param>
    public Line Make(StyledText text, int start, int end, bool dividesWord = false)
    {
        var visible = end;
        while (visible > start && text.Text[visible - 1] is ' ' or '\n')
        {
            visible--;
        }

        var breaksWord = dividesWord || (visible > start && text.Text[visible - 1] == '\u00AD' && end < text.Text.Length);
        var placed = new List<Placed>();
        foreach (var item in text.Between(start, visible))
        {
            var isBroken = breaksWord && item.End == visible;
            var shown = string.Concat(Shown(text.Text.AsSpan(item.Start, item.End - item.Start)), isBroken ? "-" : "");
            if (shown.Length > 0)
            {
                placed.Add(new(item, shaper.Shape(shown, item.Font) with { EndsInSoftHyphen = isBroken }));
            }
        }

        var isRightToLeft = text.IsRightToLeft(start);
        var line = Place(placed, isRightToLeft);
        return visible < end && end < text.Text.Length && placed.Count > 0 ? WithSpace(line, placed[^1]) : line;
    }

    private static Line Place(List<Placed> placed, bool isRightToLeft)
    {
        var places = new float[placed.Count];
        var width = 0f;
        foreach (var index in VisualOrder(placed))
        {
            var (item, run) = placed[index];
            places[index] = width + item.PadStart;
            width += item.PadStart + run.Width + item.PadEnd;
        }

        return new([.. placed.Select((one, i) => new Piece(one.Run, one.Item.Inline, places[i]))], width, isRightToLeft);
    }

    /// <summary>Rule L2 of UAX #9, over pieces: from the highest level down, turn around what is at that level or above.</summary>
    private static int[] VisualOrder(List<Placed> placed)
    {
        int[] order = [.. Enumerable.Range(0, placed.Count)];
        var highest = placed.Count == 0 ? 0 : placed.Max(one => one.Item.Font.Level);
        for (var level = highest; level > 0; level--)
        {
            for (var i = 0; i < order.Length; i++)
            {
                var end = i;
                while (end < order.Length && placed[order[end]].Item.Font.Level >= level)
                {
                    end++;
                }

                Array.Reverse(order, i, end - i);
                i = end;
            }
        }

        return order;
    }

    /// <summary>
    /// A real space at the line's end, outside its width: without it, extracted text glues the last word to the first of the next line.
    /// </summary>
    private Line WithSpace(Line line, Placed last)
    {
        var space = shaper.Shape(" ", last.Item.Font with { Face = SpaceFace(last), Level = (byte)(line.IsRightToLeft ? 1 : 0) });
        var x = line.IsRightToLeft ? -space.Width : line.Width;
        return line with { Pieces = [.. line.Pieces, new Piece(space, last.Item.Inline with { Label = null, IsMarked = false, Link = null }, x)] };
    }

    private static Fonts.FontFace SpaceFace(Placed last) =>
        last.Run.Face.IsEmoji ? Fonts.FontLibrary.Shared.Pick(isStrong: false, isEmphasis: false) : last.Run.Face;

    private readonly record struct Placed(TextItem Item, ShapedRun Run);
}
