using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Layout;

/// <summary>Sets parts side by side, in one strip.</summary>
internal static class ColumnsComposer
{
    private const int MostColumns = 6;

    private const float SpaceAround = 8;

    /// <summary>A narrower column holds hardly a letter: fewer of them stand beside each other then.</summary>
    private const float Narrowest = 24;

    /// <summary>How many columns there are beside each other, up to so many, and how wide each is.</summary>
    public static (int Count, float Width) Beside(int wanted, int most, float gap, float room)
    {
        var count = Math.Clamp((int)((room + gap) / (Narrowest + gap)), 1, Math.Clamp(wanted, 1, most));
        return (count, (room - (gap * (count - 1))) / count);
    }

    public static IEnumerable<Strip> Compose(Columns columns, Frame frame, Composer composer)
    {
        var inside = frame.Inside(columns.Language is null ? frame.Node : frame.Node.Child("Div", columns.Language));
        return Compose(columns, columns.Parts, inside, composer);
    }

    /// <summary>What is higher than a page becomes two groups of columns under each other, and a part that is that by itself is set in the full width.</summary>
    private static IEnumerable<Strip> Compose(Columns columns, IReadOnlyList<IReadOnlyList<Block>> blocks, Frame frame, Composer composer)
    {
        var (count, width) = Beside(columns.Count, MostColumns, columns.Gap, frame.Width);
        var parts = blocks.Select(part => StripList.Trim(composer.Compose(part, frame with { Width = width }))).ToList();
        List<PlacedStrip> placed = [];
        foreach (var (column, part, top) in Divide([.. parts.Select(part => part.Sum(strip => strip.Height) + columns.Below)], count))
        {
            placed.AddRange(Stack(parts[part], top, column * (width + columns.Gap)));
        }

        var height = placed.Select(one => one.Bottom).DefaultIfEmpty().Max();
        if (height > frame.Tallest)
        {
            return blocks.Count == 1
                ? [.. composer.Compose(blocks[0], frame), Strip.Space(SpaceAround, frame.Ground)]
                : [.. Compose(columns, [.. blocks.Take(blocks.Count / 2)], frame, composer), .. Compose(columns, [.. blocks.Skip(blocks.Count / 2)], frame, composer)];
        }

        return height == 0 ? [] :
        [
            new Strip(height, (canvas, top) => Paint(canvas, top, placed)) { Ground = frame.Ground, Inside = placed },
            Strip.Space(SpaceAround, frame.Ground),
        ];
    }

    private static void Paint(PageCanvas canvas, float top, List<PlacedStrip> placed)
    {
        foreach (var column in placed.GroupBy(one => one.Left))
        {
            var inside = canvas.Inside(new(column.Key, top, 1));
            Ground.PaintAll(inside, column);
            column.ToList().ForEach(one => one.Strip.Paint!(inside, one.Top));
        }
    }

    private static IEnumerable<PlacedStrip> Stack(List<Strip> strips, float top, float left)
    {
        foreach (var strip in strips)
        {
            if (!strip.IsSpace && !strip.IsBreak)
            {
                yield return new(strip, top) { Left = left };
            }

            top += strip.Height;
        }
    }

    /// <summary>The column and the top of each part: filled in order, up to the least height with which all parts find a place.</summary>
    private static IEnumerable<(int Column, int Part, float Top)> Divide(float[] heights, int count)
    {
        var (low, high) = (heights.DefaultIfEmpty().Max(), heights.Sum() + 1);
        for (var i = 0; i < 24; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Fill(heights, middle).LastOrDefault().Column < count ? (low, middle) : (middle, high);
        }

        return Fill(heights, high);
    }

    private static IEnumerable<(int Column, int Part, float Top)> Fill(float[] heights, float most)
    {
        var (column, top) = (0, 0f);
        for (var part = 0; part < heights.Length; part++)
        {
            if (top > 0 && top + heights[part] > most)
            {
                (column, top) = (column + 1, 0);
            }

            yield return (column, part, top);
            top += heights[part];
        }
    }
}
