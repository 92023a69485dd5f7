namespace Karavaan.Pdf.Model;

/// <summary>Width, height and margin of a page, in points (1/72 inch).</summary>
public sealed record PageSize(float Width, float Height, float Margin)
{
    public static readonly PageSize A4 = new(595.276f, 841.89f, 68);

    public static readonly PageSize A4Landscape = new(841.89f, 595.276f, 68);

    public static readonly PageSize A3 = new(841.89f, 1190.551f, 60);

    public static readonly PageSize A3Landscape = new(1190.551f, 841.89f, 60);
}
