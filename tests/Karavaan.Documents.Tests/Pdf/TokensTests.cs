using System.Globalization;
using System.Text.RegularExpressions;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Paper and screen have the same colours, and sizes in about the same proportion: those of the design tokens.</summary>
public sealed partial class TokensTests
{
    private static readonly string css = File.ReadAllText(System.IO.Path.Combine(Repository.Root, "wwwroot", "css", "tokens.css"));

    public static TheoryData<string, Colour> Colours => new()
    {
        { "ink", Palette.Ink }, { "ink-soft", Palette.InkSoft }, { "paper", Palette.Paper }, { "sheet", Palette.Sheet }, { "kraft", Palette.Kraft },
        { "line", Palette.Line }, { "edge", Palette.Edge }, { "marker", Palette.Marker },
        { "nc-ink", Palette.Nc.Ink }, { "nc-fill", Palette.Nc.Fill }, { "nc-wash", Palette.Nc.Wash },
        { "dc-ink", Palette.Dc.Ink }, { "dc-fill", Palette.Dc.Fill }, { "dc-wash", Palette.Dc.Wash },
        { "rc-ink", Palette.Rc.Ink }, { "rc-fill", Palette.Rc.Fill }, { "rc-wash", Palette.Rc.Wash },
        { "gc-ink", Palette.Gc.Ink }, { "gc-fill", Palette.Gc.Fill }, { "gc-wash", Palette.Gc.Wash },
    };

    /// <summary>One step of 256 is what rounding may differ.</summary>
    [Theory]
    [MemberData(nameof(Colours))]
    public void A_colour_on_paper_is_the_token_by_day(string name, Colour colour)
    {
        var token = Day().Matches(css).Single(match => match.Groups[1].Value == name);
        var (red, green, blue) = ToRgb(Number(token, 2), Number(token, 3), Number(token, 4) * Math.PI / 180);

        Assert.InRange(colour.Red - red, -1, 1);
        Assert.InRange(colour.Green - green, -1, 1);
        Assert.InRange(colour.Blue - blue, -1, 1);
    }

    /// <summary>From small to the title of a page: each step of paper beside that of the screen, where letters are read from further away.</summary>
    [Fact]
    public void Sizes_on_paper_grow_as_those_on_the_screen()
    {
        double[] screen = [.. new[] { "xs", "m", "l", "2xl" }.Select(name => double.Parse(Regex.Match(css, $@"--text-{name}: ([\d.]+)rem").Groups[1].Value, CultureInfo.InvariantCulture))];
        double[] paper = [Karavaan.Pdf.Layout.Type.Small.Size, Karavaan.Pdf.Layout.Type.Body.Size, Karavaan.Pdf.Layout.Type.Lead.Size, Karavaan.Pdf.Layout.Type.Heading(1).Size];

        Assert.All(screen.Zip(paper), pair => Assert.InRange(pair.Second / pair.First / (paper[1] / screen[1]), 0.93, 1.08));
    }

    /// <summary>OKLCH to sRGB as CSS Color 4 converts it (section 10), without gamut mapping: every token is inside.</summary>
    private static (int Red, int Green, int Blue) ToRgb(double lightness, double chroma, double hue)
    {
        var (a, b) = (chroma * Math.Cos(hue), chroma * Math.Sin(hue));
        var l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return (
            Byte((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)),
            Byte((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)),
            Byte((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)));

        static int Byte(double linear) => (int)Math.Round(255 * Math.Clamp(linear <= 0.0031308 ? 12.92 * linear : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055, 0, 1));
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"--([\w-]+): var\(--day, oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)\)")]
    private static partial Regex Day();
}
