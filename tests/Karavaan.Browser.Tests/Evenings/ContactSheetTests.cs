using SkiaSharp;

namespace Karavaan.Browser.Tests.Evenings;

public sealed class ContactSheetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("karavaan-sheets-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_picture_stands_on_a_sheet_in_full_however_long_it_is_and_no_sheet_of_before_stays()
    {
        Save("phone-a", 390, 844, SKColors.Red);
        Save("phone-b", 390, 20_000, SKColors.Red);
        Save("wall", 1920, 1080, SKColors.Red);

        Assert.Equal(5, ContactSheet.Lay(folder));
        Assert.Equal(["narrow-001", "narrow-002", "narrow-003", "narrow-004", "wide-001"], Sheets().Select(Path.GetFileNameWithoutExtension));
        Assert.InRange(Sheets().Take(4).Sum(Reds) / 390.0, 20_844 * 0.94, 20_844);
        Assert.InRange(Reds(Sheets()[4]), 770 * 433 * 0.99, 770 * 434);
        using var shown = SKBitmap.Decode(Sheets()[0]);
        Assert.Contains(SKColors.White, from x in Enumerable.Range(0, 200) from y in Enumerable.Range(0, 22) select shown.GetPixel(x, y));

        File.Delete(Path.Combine(folder, "phone-b.png"));
        Assert.Equal(2, ContactSheet.Lay(folder));
        Assert.Equal(2, Sheets().Count);
    }

    private List<string> Sheets() => [.. Directory.EnumerateFiles(Path.Combine(folder, "sheets")).Order(StringComparer.Ordinal)];

    private static double Reds(string sheet)
    {
        using var shown = SKBitmap.Decode(sheet);
        return shown.Pixels.Count(pixel => pixel == SKColors.Red);
    }

    private void Save(string name, int width, int height, SKColor color)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(color);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 90);
        using var stream = File.Create(Path.Combine(folder, name + ".png"));
        data.SaveTo(stream);
    }
}
