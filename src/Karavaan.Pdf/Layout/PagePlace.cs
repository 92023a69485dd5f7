namespace Karavaan.Pdf.Layout;

/// <summary>Where something is put on a page: enlarged, then moved. A negative scale turns it upside down.</summary>
internal readonly record struct PagePlace(float X, float Y, float Scale)
{
    public static readonly PagePlace Page = new(0, 0, 1);

    /// <summary>This place seen from the page, when it is inside another one.</summary>
    public PagePlace Inside(PagePlace outer) => new(outer.X + (X * outer.Scale), outer.Y + (Y * outer.Scale), Scale * outer.Scale);

    public Operation Put(Operation operation) => this == Page ? operation : operation switch
    {
        TextOperation text => text with { X = AtX(text.X), Baseline = AtY(text.Baseline), Run = text.Run.Enlarged(Math.Abs(Scale)), IsTurned = text.IsTurned != Scale < 0 },
        PathOperation path => path with { X = AtX(path.X), Y = AtY(path.Y), Scale = path.Scale * Scale },
        LinkOperation link => link with { Area = Put(link.Area) },
        _ => operation,
    };

    public Box Put(Box box)
    {
        var (x, y) = (AtX(box.X), AtY(box.Y));
        var (width, height) = (box.Width * Scale, box.Height * Scale);
        return new(Math.Min(x, x + width), Math.Min(y, y + height), Math.Abs(width), Math.Abs(height));
    }

    private float AtX(float x) => X + (x * Scale);

    private float AtY(float y) => Y + (y * Scale);
}
