using Karavaan.Pdf.Fonts;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>The sizes of the page: one family, few sizes, generous leading.</summary>
internal static class Type
{
    public static readonly TextStyle Body = new(10.8f, 15.8f, Palette.Ink);
    public static readonly TextStyle Lead = new(13.2f, 19, Palette.Ink);
    public static readonly TextStyle Small = new(9.2f, 13.2f, Palette.InkSoft);
    public static readonly TextStyle Cell = new(9.8f, 13.6f, Palette.Ink);
    public static readonly TextStyle CellHead = Cell with { IsStrong = true };
    public static readonly TextStyle Caption = new(9.4f, 13.2f, Palette.InkSoft);
    public static readonly TextStyle Foot = new(8.8f, 12, Palette.InkSoft);
    public static readonly TextStyle CoverTitle = new(36, 42, Palette.Ink, IsStrong: true);
    public static readonly TextStyle CoverSubtitle = new(16, 23, Palette.InkSoft);
    public static readonly TextStyle CoverLine = new(11.5f, 17, Palette.Ink);

    private static readonly TextStyle[] Headings =
    [
        new(21, 27, Palette.Ink, IsStrong: true),
        new(14.6f, 20, Palette.Ink, IsStrong: true),
        new(11.8f, 16.4f, Palette.Ink, IsStrong: true),
    ];

    public static TextStyle Heading(int level) => Headings[level - 1];

    public static TextStyle Of(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Lead => Lead,
        ParagraphKind.Small => Small,
        _ => Body,
    };

    /// <summary>From the top of a line to its baseline.</summary>
    public static float Baseline(TextStyle style)
    {
        var face = FontLibrary.Shared.Pick(style.IsStrong, style.IsEmphasis);
        return (style.Leading + (style.Size * (face.Ascent + face.Descent) / 1000)) / 2;
    }
}
