using SkiaSharp;

namespace Karavaan.Browser.Tests.Evenings;

public sealed class ContactSheetTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("karavaan-sheets-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Every_picture_of_a_folder_stands_on_a_sheet_however_long_it_is_and_no_sheet_of_before_stays()
    {
        for (var i = 0; i < 19; i++)
        {
            Save($"phone-{i:00}", 390, 844 + (i * 500), SKColors.Red);
        }

        Assert.Equal(2, ContactSheet.Lay(folder));
        Directory.EnumerateFiles(folder, "phone-*.png").Skip(1).ToList().ForEach(File.Delete);
        Assert.Equal(1, ContactSheet.Lay(folder));
        var sheet = Assert.Single(Directory.EnumerateFiles(Path.Combine(folder, "sheets")));
        using var shown = SKBitmap.Decode(sheet);
        Assert.Equal(SKColors.Red, shown.GetPixel(200, 300));
        Assert.Equal(SKColors.Gray, shown.GetPixel(600, 300));
        Assert.Contains(SKColors.White, from x in Enumerable.Range(0, 200) from y in Enumerable.Range(0, 26) select shown.GetPixel(x, y));
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
