namespace Karavaan.Pdf.Layout;

/// <summary>Strips under each other. Of two white spaces that meet, the larger one counts.</summary>
internal sealed class StripList
{
    private const int LinesAfterHeading = 3;

    /// <summary>So high at least, in points, is what stands on the last page: some four lines.</summary>
    private const float LeastAtEnd = 56;

    public List<Strip> Strips { get; } = [];

    public void Add(IEnumerable<Strip> strips)
    {
        foreach (var strip in strips)
        {
            Add(strip);
        }
    }

    /// <summary>Does nothing in it draw, so that it is only white space?</summary>
    public static bool IsBlank(List<Strip> strips) => strips.TrueForAll(strip => strip.IsSpace);

    /// <summary>Ties the first three lines of a block to the heading above it; of a block that draws nothing, all of it to what comes next.</summary>
    public static List<Strip> KeepStart(List<Strip> list)
    {
        if (IsBlank(list))
        {
            return [.. list.Select(strip => strip.Tied(Keep.Close))];
        }

        for (var (i, lines) = (0, 1); i + 1 < list.Count && lines < LinesAfterHeading && list.Skip(i + 1).Any(strip => !strip.IsSpace); i++)
        {
            list[i] = list[i].Tied(lines == 1 && list[i].IsSpace ? Keep.Close : Keep.Pair);
            lines += list[i].IsSpace ? 0 : 1;
        }

        return list;
    }

    /// <summary>Ties everything together, at least this much, except the white space at the end.</summary>
    public static List<Strip> KeepAll(List<Strip> strips, Keep keep)
    {
        var last = strips.FindLastIndex(strip => !strip.IsSpace);
        for (var i = 0; i < last; i++)
        {
            strips[i] = strips[i].Tied(keep);
        }

        return strips;
    }

    /// <summary>
    /// Ties the last lines of a document together, so that not a lone line or two have a page of their own. What starts there under a heading, on a sheet or
    /// after a page break is no rest of what goes before.
    /// </summary>
    public static List<Strip> KeepEnd(List<Strip> strips)
    {
        var height = 0f;
        for (var i = strips.FindLastIndex(strip => !strip.IsSpace); i > 0 && height < LeastAtEnd; i--)
        {
            height += strips[i].Height;
            if (strips[i] is { IsBreak: true } or { Heading: not null } or { Sheet: not null } or { Waiting: not null } || height >= LeastAtEnd)
            {
                break;
            }

            strips[i - 1] = strips[i - 1].Tied(Keep.Pair);
        }

        return strips;
    }

    /// <summary>Without white space at either end.</summary>
    public static List<Strip> Trim(List<Strip> strips)
    {
        var (first, last) = (strips.FindIndex(strip => !strip.IsSpace), strips.FindLastIndex(strip => !strip.IsSpace));
        return first < 0 ? [] : strips.GetRange(first, last - first + 1);
    }

    private void Add(Strip strip)
    {
        if (Strips.Count > 0 && strip is { IsSpace: true, IsFixed: false } && Strips[^1] is { IsSpace: true, IsFixed: false } before)
        {
            Strips[^1] = (before with { Height = Math.Max(before.Height, strip.Height) }).Tied(strip.Keep);
            return;
        }

        Strips.Add(strip);
    }
}
