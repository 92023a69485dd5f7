namespace Karavaan.Pdf.Model;

/// <summary>
/// The house colours: the light values of the interface's OKLCH tokens, converted to sRGB. A colour never carries a meaning alone: a sign and a
/// word go with it.
/// </summary>
public static class Palette
{
    public static readonly Colour Ink = Colour.FromHex(0x172135);
    public static readonly Colour InkSoft = Colour.FromHex(0x3F4858);
    public static readonly Colour Paper = Colour.FromHex(0xF6EFE3);
    public static readonly Colour Sheet = Colour.FromHex(0xFEFCF6);
    public static readonly Colour Kraft = Colour.FromHex(0xEDE0CC);
    public static readonly Colour Line = Colour.FromHex(0xD8CCB8);
    public static readonly Colour Edge = Colour.FromHex(0x82725E);
    public static readonly Colour Marker = Colour.FromHex(0xF8DA58);
    public static readonly Colour White = Colour.FromHex(0xFFFFFF);

    /// <summary>Ink on kraft, for what has no domain.</summary>
    public static readonly Hue Plain = new(Ink, Edge, Paper);

    /// <summary>Token nc: red.</summary>
    public static readonly Hue Nc = new(Colour.FromHex(0x8D1B19), Colour.FromHex(0xCA382F), Colour.FromHex(0xFEE2DD));

    /// <summary>Token dc: ochre.</summary>
    public static readonly Hue Dc = new(Colour.FromHex(0x733D08), Colour.FromHex(0xC76A0D), Colour.FromHex(0xFDE8CA));

    /// <summary>Token rc: green.</summary>
    public static readonly Hue Rc = new(Colour.FromHex(0x135629), Colour.FromHex(0x238744), Colour.FromHex(0xDAF3DC));

    /// <summary>Token gc: blue.</summary>
    public static readonly Hue Gc = new(Colour.FromHex(0x014D82), Colour.FromHex(0x0172BE), Colour.FromHex(0xD6ECFA));
}
