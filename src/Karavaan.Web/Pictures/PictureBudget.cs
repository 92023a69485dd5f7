namespace Karavaan.Web.Pictures;

/// <summary>How many pixels a picture may have, so that making it small takes about 100 MB at most.</summary>
internal static class PictureBudget
{
    /// <summary>The most pixels that a file may say it has: more than any phone's camera makes.</summary>
    public const long MostPixels = 110_000_000;

    /// <summary>The most of a JPEG that is kept whole while it is read: 2 bytes for each of up to three colours.</summary>
    public const long MostKeptWhole = 30_000_000;

    /// <summary>
    /// The most pixels that are unpacked at once, 4 bytes each: 50 MB. An interlaced PNG or a WebP without loss may take that twice while it
    /// is read; its smaller copies take a third of it afterwards. A JPEG is unpacked in eighths, so it stays below this by itself.
    /// </summary>
    public const long MostUnpacked = 12_500_000;

    /// <summary>Is there memory for it?</summary>
    /// <param name="says">How wide and high the file says it is.</param>
    /// <param name="unpacked">How wide and high it is unpacked.</param>
    /// <param name="isKeptWhole">Is all of the file kept while it is read, whatever size is wanted?</param>
    public static bool Fits((int Width, int Height) says, (int Width, int Height) unpacked, bool isKeptWhole) =>
        (long)says.Width * says.Height <= (isKeptWhole ? MostKeptWhole : MostPixels) && (long)unpacked.Width * unpacked.Height <= MostUnpacked;
}
