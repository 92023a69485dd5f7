using Karavaan.Domain.Templates;
using SkiaSharp;

namespace Karavaan.Web.Pictures;

/// <summary>
/// Makes a picture of what was sent: decoded, put upright, made small and written anew. So whatever a camera or a program hid in the
/// file (place, time, name) stays behind, and what is no picture gets no further.
/// </summary>
internal sealed class PictureMaker : IDisposable
{
    /// <summary>The largest file that is taken.</summary>
    public const int MostBytes = 12 * 1024 * 1024;

    private const int JpegQuality = 82;
    private const int WebpQuality = 85;

    /// <summary>One at a time: two large ones at once are more memory than a small server has to spare.</summary>
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Makes it, one after another.</summary>
    public async Task<MadePicture> MakeAsync(byte[] sent, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Make(sent), cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    /// <summary>Makes it.</summary>
    public static MadePicture Make(byte[] sent)
    {
        using var bitmap = new SKBitmap();
        using var space = SKColorSpace.CreateSrgb();
        var (refused, origin, isOpaque) = Unpack(sent, bitmap, space);
        return refused ?? Written(bitmap, origin, isOpaque, space);
    }

    /// <summary>By the end what unpacked it is gone: it may hold as much as the bitmap.</summary>
    private static (MadePicture? Refused, SKEncodedOrigin Origin, bool IsOpaque) Unpack(byte[] sent, SKBitmap bitmap, SKColorSpace space)
    {
        using var data = SKData.CreateCopy(sent);
        using var codec = SKCodec.Create(data);
        if (codec?.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp))
        {
            return (new MadePicture.Refused(PicturesText.NotPicture), default, false);
        }

        var size = Unpacked(codec);
        if (!PictureBudget.Fits((codec.Info.Width, codec.Info.Height), (size.Width, size.Height), JpegHead.IsKeptWhole(sent)))
        {
            return (new MadePicture.Refused(PicturesText.TooManyPixels), default, false);
        }

        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, space);
        return bitmap.TryAllocPixels(info) && codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success
            ? (null, codec.EncodedOrigin, codec.Info.AlphaType == SKAlphaType.Opaque)
            : (new MadePicture.Refused(PicturesText.Broken), default, false);
    }

    /// <summary>Not smaller than what is written, so that it is made small once, well: a JPEG is unpacked in eighths.</summary>
    private static SKSizeI Unpacked(SKCodec codec)
    {
        var wanted = PictureReference.Longest / (double)Math.Max(codec.Info.Width, codec.Info.Height);
        return codec.GetScaledDimensions(Math.Min(1f, (float)(Math.Ceiling(wanted * 8) / 8)));
    }

    private static MadePicture.Done Written(SKBitmap bitmap, SKEncodedOrigin origin, bool isOpaque, SKColorSpace space)
    {
        var (width, height) = Upright.IsTurned(origin) ? (bitmap.Height, bitmap.Width) : (bitmap.Width, bitmap.Height);
        var scale = Math.Min(1.0, PictureReference.Longest / (double)Math.Max(width, height));
        var (wide, high) = (Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)));
        using var surface = SKSurface.Create(new SKImageInfo(wide, high, SKColorType.Rgba8888, SKAlphaType.Premul, space));

        // What may still change is copied first.
        bitmap.SetImmutable();
        using var image = SKImage.FromBitmap(bitmap);
        surface.Canvas.Clear(SKColors.Transparent);
        surface.Canvas.Scale(wide / (float)width, high / (float)height);
        surface.Canvas.Concat(Upright.Matrix(origin, width, height));
        surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        using var encoded = drawn.Encode(isOpaque ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Webp, isOpaque ? JpegQuality : WebpQuality);
        return new MadePicture.Done(encoded.ToArray(), isOpaque ? "image/jpeg" : "image/webp", wide, high);
    }
}
