using System.Text;
using Karavaan.Web.Pictures;
using Karavaan.Web.Texts;
using SkiaSharp;

namespace Karavaan.Web.Tests.Pictures;

/// <summary>What becomes of a file that is sent as a picture.</summary>
public sealed class PictureMakerTests
{
    /// <summary>Where red is after turning, seen from the middle of the picture: the file has it on the left.</summary>
    [Theory]
    [InlineData(1, 40, 20, -1, 0)]
    [InlineData(2, 40, 20, 1, 0)]
    [InlineData(3, 40, 20, 1, 0)]
    [InlineData(4, 40, 20, -1, 0)]
    [InlineData(5, 20, 40, 0, -1)]
    [InlineData(6, 20, 40, 0, -1)]
    [InlineData(7, 20, 40, 0, 1)]
    [InlineData(8, 20, 40, 0, 1)]
    public void It_stands_as_the_camera_was_held_and_tells_nothing_of_it(ushort held, int width, int height, int x, int y)
    {
        var sent = Samples.Held(Samples.Jpeg(40, 20), held);
        Assert.Contains(Samples.Secret, Encoding.Latin1.GetString(sent), StringComparison.Ordinal);
        var done = Assert.IsType<MadePicture.Done>(PictureMaker.Make(sent));
        Assert.Equal(("image/jpeg", width, height), (done.Type, done.Width, done.Height));
        var bytes = Encoding.Latin1.GetString(done.Data);
        Assert.DoesNotContain("Exif", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain("Gent", bytes, StringComparison.Ordinal);
        using var seen = SKBitmap.Decode(done.Data);
        Assert.Equal((width, height), (seen.Width, seen.Height));
        var (red, blue) = (At(seen, x, y), At(seen, -x, -y));
        Assert.True(red.Red > 200 && red.Blue < 60, $"{red}");
        Assert.True(blue.Blue > 200 && blue.Red < 60, $"{blue}");
    }

    [Theory]
    [InlineData(4000, 3000, 1600, 1200)]
    [InlineData(300, 3200, 150, 1600)]
    [InlineData(1600, 1, 1600, 1)]
    [InlineData(640, 480, 640, 480)]
    public void A_large_one_becomes_small_and_a_small_one_stays(int width, int height, int wide, int high)
    {
        var done = Assert.IsType<MadePicture.Done>(PictureMaker.Make(Samples.Jpeg(width, height)));
        Assert.Equal((wide, high), (done.Width, done.Height));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void What_one_sees_through_stays_so(SKEncodedImageFormat format)
    {
        var done = Assert.IsType<MadePicture.Done>(PictureMaker.Make(Samples.See(40, 20, format)));
        using var seen = SKBitmap.Decode(done.Data);
        Assert.Equal("image/webp", done.Type);
        Assert.Equal((255, 0), (At(seen, -1, 0).Alpha, At(seen, 1, 0).Alpha));
    }

    /// <summary>
    /// Refused by what it says of itself: nothing of it is unpacked. What is kept whole while it is read may be less large than what is
    /// read bit by bit.
    /// </summary>
    [Theory]
    [InlineData(10_000, 11_000, 2500, 2750, false, true)]
    [InlineData(10_000, 11_001, 2500, 2751, false, false)]
    [InlineData(6000, 5000, 2250, 1875, true, true)]
    [InlineData(6000, 5001, 2250, 1876, true, false)]
    [InlineData(4080, 3060, 4080, 3060, false, true)]
    [InlineData(4096, 3072, 4096, 3072, false, false)]
    [InlineData(60_000, 60_000, 60_000, 60_000, false, false)]
    public void There_is_memory_for_so_many_pixels(int width, int height, int wide, int high, bool isKeptWhole, bool fits) =>
        Assert.Equal(fits, PictureBudget.Fits((width, height), (wide, high), isKeptWhole));

    [Theory]
    [InlineData(0xC0, 3, true, false)]
    [InlineData(0xC1, 3, true, false)]
    [InlineData(0xC2, 3, true, true)]
    [InlineData(0xC6, 1, true, true)]
    [InlineData(0xC0, 1, false, true)]
    public void What_comes_in_several_goes_is_seen_by_its_head(byte frame, byte firstColours, bool isFilled, bool isKeptWhole)
    {
        byte[] fill = isFilled ? [0xFF, 0xFF] : [];
        byte[] head =
        [
            0xFF, 0xD8, 0xFF, 0xE1, 0, 6, 0xFF, 0xC2, 0, 0, .. fill, 0xFF, 0xC4, 0, 3, 0,
            0xFF, frame, 0, 17, 8, 0x20, 0, 0x20, 0, frame == 0xC6 ? (byte)1 : (byte)3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
            0xFF, 0xDA, 0, 8, firstColours, 1, 0, 0, 63, 0,
        ];
        Assert.Equal(isKeptWhole, JpegHead.IsKeptWhole(head));
        Assert.All(Enumerable.Range(0, head.Length), end => JpegHead.IsKeptWhole(head.AsSpan(0, end)));
    }

    [Fact]
    public void What_is_drawn_bit_by_bit_is_not_kept_whole()
    {
        Assert.False(JpegHead.IsKeptWhole(Samples.Jpeg(40, 20)));
        Assert.False(JpegHead.IsKeptWhole(Samples.See(40, 20, SKEncodedImageFormat.Png)));
    }

    [Theory]
    [InlineData(60_000, 60_000)]
    [InlineData(6_000, 5_000)]
    public void A_small_file_that_says_it_is_a_wall_is_refused(int width, int height) =>
        Assert.Equal(PicturesText.TooManyPixels, Assert.IsType<MadePicture.Refused>(PictureMaker.Make(Samples.Bomb(width, height))).Why);

    [Fact]
    public void What_ends_halfway_is_refused() =>
        Assert.Equal(PicturesText.Broken, Assert.IsType<MadePicture.Refused>(PictureMaker.Make(Samples.Jpeg(400, 300)[..900])).Why);

    [Fact]
    public void What_is_no_picture_is_refused()
    {
        byte[][] none = [[], [1, 2, 3], Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "GIF89a"u8.ToArray()];
        Assert.All(none, sent => Assert.Equal(PicturesText.NotPicture, Assert.IsType<MadePicture.Refused>(PictureMaker.Make(sent)).Why));
    }

    [Fact]
    public void The_same_file_is_the_same_picture() => Assert.Equal(
        Assert.IsType<MadePicture.Done>(PictureMaker.Make(Samples.Jpeg(40, 20))).Hash,
        Assert.IsType<MadePicture.Done>(PictureMaker.Make(Samples.Jpeg(40, 20))).Hash);

    private static SKColor At(SKBitmap picture, int x, int y) =>
        picture.GetPixel((picture.Width / 2) + (x * picture.Width / 4), (picture.Height / 2) + (y * picture.Height / 4));
}
