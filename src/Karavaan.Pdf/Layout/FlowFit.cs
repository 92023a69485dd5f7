using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Layout;

/// <summary>Blocks set in a box, as large as they fit.</summary>
/// <param name="Strips">With their places inside the box, before it is enlarged.</param>
/// <param name="Place">Of the box on the sheet.</param>
internal sealed record FlowFit(IReadOnlyList<PlacedStrip> Strips, PagePlace Place)
{
    /// <summary>Smaller than this nothing is set, even if it runs out of its box.</summary>
    private const float Smallest = 0.2f;

    /// <summary>Sizes that are tried between the largest and the smallest.</summary>
    private const int Steps = 32;

    public static FlowFit Of(FlowShape flow, Frame frame, Composer composer)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(flow.Width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(flow.Height);
        var inside = frame with { Left = 0, Node = flow.IsRepeated ? Node.Decoration : frame.Node };
        var (low, high) = (0, Steps);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = HeightAt(middle) <= flow.Height ? (low, middle) : (middle + 1, high);
        }

        var (scale, strips) = (ScaleAt(low), StripsAt(low));
        var rest = Math.Max(0, flow.Height - (strips.Sum(strip => strip.Height) * scale));
        var down = flow.Upright switch { Anchor.Middle => rest / 2, Anchor.End => rest, _ => 0 };
        return new([.. Placed(strips)], new(flow.X, flow.Y + down, scale));

        float ScaleAt(int step) => flow.Largest * MathF.Pow(Smallest / flow.Largest, step / (float)Steps);

        List<Strip> StripsAt(int step) =>
            StripList.Trim(composer.Compose(flow.Blocks, inside with { Width = flow.Width / ScaleAt(step), IsCentred = flow.IsCentred }));

        float HeightAt(int step) => StripsAt(step).Sum(strip => strip.Height) * ScaleAt(step);
    }

    public void Paint(PageCanvas page)
    {
        var canvas = page.Inside(Place);
        Ground.PaintAll(canvas, Strips);
        foreach (var one in Strips)
        {
            one.Strip.Paint!(canvas, one.Top);
        }
    }

    private static IEnumerable<PlacedStrip> Placed(List<Strip> strips)
    {
        var top = 0f;
        foreach (var strip in strips)
        {
            if (!strip.IsSpace && !strip.IsBreak)
            {
                yield return new(strip, top);
            }

            top += strip.Height;
        }
    }
}
