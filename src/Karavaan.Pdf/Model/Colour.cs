namespace Karavaan.Pdf.Model;

/// <summary>An sRGB colour, eight bits a channel.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads 0xRRGGBB.</summary>
    public static Colour FromHex(int value) => new((byte)(value >> 16), (byte)(value >> 8), (byte)value);
}
