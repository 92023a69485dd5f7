using Karavaan.Pdf;
using SkiaSharp;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Lays the pictures of a folder side by side, to be looked at in a few minutes: <c>sheets/01.png</c> and so on, each picture with its name.</summary>
internal static class ContactSheet
{
    private const int Columns = 6;
    private const int Rows = 3;
    private const int Wide = 400;
    private const int High = 560;
    private const int Margin = 10;
    private const int Label = 22;

    /// <summary>Of our own documents: the machine may have none.</summary>
    private const string Face = "AtkinsonHyperlegibleNext_400Regular.ttf";

    /// <summary>Of a picture that is many times as long as wide, as a phone's may be, the top is shown: all of it could not be read.</summary>
    private const float LongestShown = 2.4f;

    /// <summary>Writes them anew, of all pictures that are in the folder by now; gives how many sheets.</summary>
    public static int Lay(string folder)
    {
        var sheets = Directory.CreateDirectory(Path.Combine(folder, "sheets")).FullName;
        foreach (var old in Directory.EnumerateFiles(sheets, "*.png"))
        {
            File.Delete(old);
        }

        var pages = Directory.EnumerateFiles(folder, "*.png").Order(StringComparer.Ordinal).Chunk(Columns * Rows).ToList();
        foreach (var (number, pictures) in pages.Index())
        {
            Lay(pictures, Path.Combine(sheets, $"{number + 1:00}.png"));
        }

        return pages.Count;
    }

    private static void Lay(string[] pictures, string sheet)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Columns * Wide, Rows * High));
        using var face = SKTypeface.FromStream(typeof(PdfRenderer).Assembly.GetManifestResourceStream(Face));
        using var font = new SKFont(face, 15);
        using var ink = new SKPaint { Color = SKColors.White, IsAntialias = true };
        surface.Canvas.Clear(SKColors.Gray);
        foreach (var (place, file) in pictures.Index())
        {
            var (x, y) = (place % Columns * Wide, place / Columns * High);
            using var picture = SKImage.FromEncodedData(file);
            var shown = SKRect.Create(picture.Width, Math.Min(picture.Height, picture.Width * LongestShown));
            var room = SKRect.Create(x + Margin, y + Label + Margin, Wide - (2 * Margin), High - Label - (2 * Margin));
            surface.Canvas.DrawImage(picture, shown, room.AspectFit(shown.Size), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
            surface.Canvas.DrawText(Path.GetFileNameWithoutExtension(file), x + Margin, y + Label, SKTextAlign.Left, font, ink);
        }

        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 90);
        using var stream = File.Create(sheet);
        data.SaveTo(stream);
    }
}
