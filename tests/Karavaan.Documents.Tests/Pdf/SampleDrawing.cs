using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Drawings for the sample.</summary>
internal static class SampleDrawing
{
    private const float Side = 300;

    public static Drawing Quadrant() => new(Side, Side,
    [
        Area(0, 0, Palette.Nc), Area(0, Side / 2, Palette.Dc), Area(Side / 2, Side / 2, Palette.Rc), Area(Side / 2, 0, Palette.Gc),
        new PathShape(new Path().MoveTo(Side / 2, 0).LineTo(Side / 2, Side).MoveTo(0, Side / 2).LineTo(Side, Side / 2)) { Stroke = Palette.Ink, StrokeWidth = 1.4f },
        new LabelShape((Side / 2) + 6, 14, Inline.Small("centraal")),
        new LabelShape((Side / 2) + 6, Side - 8, Inline.Small("decentraal")),
        .. Dot(210, 230, "Buurtwerkplaats"), .. Dot(250, 60, "Громадський центр"), .. Dot(60, 90, "Deelplatform"), .. Dot(80, 250, "جمعية الحي"),
    ]);

    public static Drawing Code() => Drawing.Qr(Modules(), 96);

    /// <summary>What looks like the modules of a code.</summary>
    public static bool[,] Modules()
    {
        var modules = new bool[21, 21];
        for (var i = 0; i < modules.Length; i++)
        {
            modules[i / 21, i % 21] = (i * 7919 % 5) < 2;
        }

        return modules;
    }

    private static PathShape Area(float x, float y, Hue hue) => new(new Path().Rectangle(x, y, Side / 2, Side / 2)) { Fill = hue.Wash };

    private static Shape[] Dot(float x, float y, string name) =>
    [
        new PathShape(new Path().Circle(x, y, 5)) { Fill = Palette.Ink, Stroke = Palette.White },
        new LabelShape(x, y + 16, name) { Anchor = Anchor.Middle },
    ];
}
