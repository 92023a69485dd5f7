using Karavaan.Pdf;
using SkiaSharp;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// Lays the pictures of a folder side by side, to be looked at in full: <c>sheets/narrow-01.png</c> of phones, <c>sheets/wide-01.png</c>
/// of laptops and walls, and so on, each picture with its name. What is longer than its place is cut into pieces, which stand in a row;
/// words stay large enough to be read.
/// </summary>
internal static class ContactSheet
{
    /// <summary>Pixels: a phone's page is shown as large as it is.</summary>
    private const int Wide = 1560;
    private const int High = 870;
    private const int Rows = 2;
    private const int Margin = 5;
    private const int Label = 22;

    /// <summary>Pixels: a picture that is wider than this is a laptop's or a wall's.</summary>
    private const int WidestPhone = 1000;

    /// <summary>Pixels that the next piece shows again, so that a line which is cut in two can be read.</summary>
    private const int Again = 24;

    /// <summary>Of our own documents: the machine may have none.</summary>
    private const string Face = "AtkinsonHyperlegibleNext_400Regular.ttf";

    /// <summary>Writes them anew, of all pictures that are in the folder by now; gives how many sheets.</summary>
    public static int Lay(string folder)
    {
        var sheets = Directory.CreateDirectory(Path.Combine(folder, "sheets")).FullName;
        foreach (var old in Directory.EnumerateFiles(sheets, "*.png"))
        {
            File.Delete(old);
        }

        var pieces = Directory.EnumerateFiles(folder, "*.png").Order(StringComparer.Ordinal).SelectMany(PiecesOf).ToList();
        return Lay(pieces.Where(p => p.Picture.Width <= WidestPhone), 4, Path.Combine(sheets, "narrow"))
            + Lay(pieces.Where(p => p.Picture.Width > WidestPhone), 2, Path.Combine(sheets, "wide"));
    }

    private static int Lay(IEnumerable<Piece> pieces, int columns, string sheet)
    {
        var sheets = pieces.Chunk(columns * Rows).ToList();
        foreach (var (number, shown) in sheets.Index())
        {
            Lay(shown, columns, $"{sheet}-{number + 1:000}.png");
        }

        return sheets.Count;
    }

    private static void Lay(Piece[] pieces, int columns, string sheet)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Wide, Rows * High));
        using var face = SKTypeface.FromStream(typeof(PdfRenderer).Assembly.GetManifestResourceStream(Face));
        using var font = new SKFont(face, 15);
        using var ink = new SKPaint { Color = SKColors.White, IsAntialias = true };
        surface.Canvas.Clear(SKColors.Gray);
        foreach (var (place, piece) in pieces.Index())
        {
            var (x, y) = (place % columns * (Wide / columns), place / columns * High);
            using var picture = SKImage.FromEncodedData(piece.File);
            var room = SKRect.Create(x + Margin, y + Label, (Wide / columns) - (2 * Margin), High - Label - Margin);
            surface.Canvas.DrawImage(picture, piece.Part, At(room, piece.Part), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
            surface.Canvas.DrawText(piece.Name, x + Margin, y + Label - 5, SKTextAlign.Left, font, ink);
        }

        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 90);
        using var stream = File.Create(sheet);
        data.SaveTo(stream);
    }

    /// <summary>As wide as its place, at its top.</summary>
    private static SKRect At(SKRect room, SKRect part) => SKRect.Create(room.Left, room.Top, room.Width, part.Height * room.Width / part.Width);

    private static IEnumerable<Piece> PiecesOf(string file)
    {
        using var codec = SKCodec.Create(file);
        var picture = codec.Info.Size;
        var columns = picture.Width <= WidestPhone ? 4 : 2;
        var most = (int)((High - Label - Margin) * (float)picture.Width / ((Wide / columns) - (2 * Margin)));
        var count = Math.Max(1, (int)Math.Ceiling((picture.Height - Again) / (float)(most - Again)));
        var name = Path.GetFileNameWithoutExtension(file);
        for (var i = 0; i < count; i++)
        {
            var top = i * (most - Again);
            yield return new(file, count == 1 ? name : $"{name} ({i + 1} of {count})", picture, SKRect.Create(0, top, picture.Width, Math.Min(most, picture.Height - top)));
        }
    }

    /// <summary>What is shown at one place.</summary>
    private sealed record Piece(string File, string Name, SKSizeI Picture, SKRect Part);
}
