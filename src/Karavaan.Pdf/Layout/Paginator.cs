namespace Karavaan.Pdf.Layout;

/// <summary>
/// Puts strips on pages. What keeps together moves to the next page as one; where a page cannot hold all of it, its loosest ties let go
/// (<see cref="Keep"/>), so that a heading is never left alone as long as its first lines fit under it. A picture that no longer fits may wait
/// for the top of the next page, while what follows in its chapter fills this one.
/// </summary>
internal sealed class Paginator
{
    /// <summary>Sums of heights are not exact.</summary>
    private const float Tolerance = 0.05f;

    /// <summary>More of a page than this is not left empty for a part that could be divided.</summary>
    private const float MostWhite = 1 / 3f;

    /// <summary>White under a picture that waited.</summary>
    private const float SpaceUnderPicture = 16;

    private readonly List<List<PlacedStrip>> pages = [[]];

    private readonly float top;

    private readonly float bottom;

    private float y;

    /// <summary>The picture that goes to the top of the next page.</summary>
    private List<Strip>? waiting;

    /// <summary>Nothing of the flow is on the page yet; a picture that waited may be.</summary>
    private bool isFresh = true;

    public Paginator(float top, float bottom) => (this.top, this.bottom, y) = (top, bottom + Tolerance, top);

    private List<PlacedStrip> Page => pages[^1];

    public List<List<PlacedStrip>> Place(List<Strip> strips)
    {
        PlaceUnits(strips, Keep.Part);
        if (waiting is not null)
        {
            Break();
        }

        DropEmptyLastPage();
        return pages;
    }

    /// <summary>Places what is tied this much, or more, as one.</summary>
    private void PlaceUnits(List<Strip> strips, Keep least)
    {
        for (var start = 0; start < strips.Count;)
        {
            var end = EndOfUnit(strips, start, least);
            PlaceUnit(strips[start..end]);
            start = end;
        }
    }

    private static int EndOfUnit(List<Strip> strips, int start, Keep least)
    {
        var end = start + 1;
        while (end < strips.Count && strips[end - 1].Keep >= least && !strips[end - 1].IsBreak && !strips[end].IsBreak)
        {
            end++;
        }

        return end;
    }

    private void PlaceUnit(List<Strip> unit)
    {
        if (waiting is not null && unit.Exists(strip => strip.StartsChapter || strip.IsBreak || strip.Waiting is not null || strip.Sheet is not null))
        {
            Break();
        }

        if (unit[0].IsBreak)
        {
            if (y - top > (bottom - top) * unit[0].BreaksPast)
            {
                Break();
            }

            return;
        }

        var first = unit.Find(strip => !strip.IsSpace);
        var height = unit.Sum(strip => strip.Height);
        var fresh = unit.SkipWhile(strip => strip.IsSpace).Sum(strip => strip.Height) + (first?.Head?.Height ?? 0);
        if (first is null || y + height <= bottom)
        {
            unit.ForEach(PlaceOne);
        }
        else if (fresh <= bottom - top && unit[0].Waiting is { } picture && Page.Count > 0)
        {
            waiting = unit;
            Page.Add(new(new Strip(0, (canvas, _) => canvas.Add(new EmptyOperation(picture))), y));
        }
        else if (fresh <= bottom - top && !(bottom - y > (bottom - top) * MostWhite && unit.SkipLast(1).Any(strip => strip.Keep == Keep.Part)))
        {
            PlaceOnNext(unit);
        }
        else
        {
            PlaceInParts(unit);
        }
    }

    /// <summary>A page holds the unit: the next one, or the one after it when a picture takes its room.</summary>
    private void PlaceOnNext(List<Strip> unit)
    {
        Break();
        if (y > top)
        {
            PlaceUnit(unit);
            return;
        }

        unit.ForEach(PlaceOne);
    }

    /// <summary>
    /// No page holds the unit, or this one would be left too empty. A part or a group falls apart into what is tied more; a row of ties as strong as
    /// each other lets go at the first, and the rest is still kept when it fits.
    /// </summary>
    private void PlaceInParts(List<Strip> unit)
    {
        while (unit.Count > 1)
        {
            var loosest = unit.SkipLast(1).Min(strip => strip.Keep);
            if (loosest is Keep.Part or Keep.Group)
            {
                PlaceUnits(unit, loosest + 1);
                return;
            }

            var end = unit.FindIndex(strip => strip.Keep == loosest) + 1;
            PlaceUnits(unit[..end], loosest + 1);
            unit = unit[end..];
            if (unit.Sum(strip => strip.Height) <= bottom - top)
            {
                PlaceUnit(unit);
                return;
            }
        }

        unit.ForEach(PlaceOne);
    }

    private void PlaceOne(Strip strip)
    {
        if (strip.Sheet is not null)
        {
            Break();
            Page.Add(new(strip, 0));
            y = bottom;
            return;
        }

        if (strip.IsSpace)
        {
            y += isFresh ? 0 : strip.Height;
            return;
        }

        if (y + strip.Height > bottom && Page.Count > 0 || Page is [{ Strip.Sheet: not null }])
        {
            Break();
        }

        if (isFresh && strip.Head is { } head)
        {
            Put(new Strip(head.Height, head.Paint) { Ground = strip.Ground });
        }

        Put(strip);
    }

    private void Put(Strip strip)
    {
        Page.Add(new(strip, y));
        y += strip.Height;
        isFresh = false;
    }

    private void Break()
    {
        if (Page.Count > 0)
        {
            pages.Add([]);
        }

        (y, isFresh) = (top, true);
        if (waiting is { } picture)
        {
            waiting = null;
            picture.ForEach(PlaceOne);
            (y, isFresh) = (y + SpaceUnderPicture, true);
        }
    }

    private void DropEmptyLastPage()
    {
        if (pages.Count > 1 && Page.Count == 0)
        {
            pages.RemoveAt(pages.Count - 1);
        }
    }
}

/// <summary>A strip and the top of its place on the page.</summary>
internal readonly record struct PlacedStrip(Strip Strip, float Top)
{
    public float Bottom => Top + Strip.Height;

    /// <summary>How far it is moved to the right.</summary>
    public float Left { get; init; }
}
