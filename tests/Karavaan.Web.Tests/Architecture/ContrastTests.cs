using System.Globalization;
using System.Text.RegularExpressions;

namespace Karavaan.Web.Tests.Architecture;

/// <summary>The colours of the house can be read, by day and by night: computed from the tokens themselves.</summary>
public sealed partial class ContrastTests
{
    /// <summary>WCAG 2.2, 1.4.6: words that the back row reads.</summary>
    private const double FarWords = 7;

    /// <summary>WCAG 2.2, 1.4.3: words.</summary>
    private const double Words = 4.5;

    /// <summary>WCAG 2.2, 1.4.11: shapes, edges and the focus.</summary>
    private const double Shapes = 3;

    private static readonly string[] Grounds = ["paper", "sheet", "kraft"];
    private static readonly Dictionary<string, (double[] Day, double[] Night)> Tokens = Read();

    public static TheoryData<string, string, double> Pairs()
    {
        TheoryData<string, string, double> pairs = new() { { "on-marker", "marker", FarWords }, { "wagon-line", "wagon-fill", Words } };
        foreach (var ground in Grounds)
        {
            pairs.Add("ink", ground, FarWords);
            pairs.Add("ink-soft", ground, FarWords);
            pairs.Add("edge", ground, Shapes);
            pairs.Add("focus", ground, Shapes);
            foreach (var sign in new[] { "ok", "wait", "stop" })
            {
                pairs.Add(sign, ground, Words);
            }
        }

        foreach (var domain in new[] { "nc", "dc", "rc", "gc" })
        {
            pairs.Add("ink", $"{domain}-wash", FarWords);
            pairs.Add($"{domain}-fill", $"{domain}-wash", Shapes);
            foreach (var ground in new[] { "paper", "sheet", $"{domain}-wash" })
            {
                pairs.Add($"{domain}-ink", ground, FarWords);
                pairs.Add($"{domain}-fill", ground, Shapes);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_colour_stands_out_on_its_ground(string colour, string ground, double least)
    {
        var (one, other) = (Tokens[colour], Tokens[ground]);
        Assert.True(Contrast(one.Day, other.Day) >= least, $"{colour} on {ground} by day: {Contrast(one.Day, other.Day):0.00} < {least}");
        Assert.True(Contrast(one.Night, other.Night) >= least, $"{colour} on {ground} by night: {Contrast(one.Night, other.Night):0.00} < {least}");
    }

    [Fact]
    public void Black_on_white_is_what_the_standard_says() => Assert.Equal(21, Contrast([0, 0, 0], [1, 0, 0]), 0.01);

    /// <summary>WCAG 2.2, 'contrast ratio'.</summary>
    private static double Contrast(double[] one, double[] other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Relative luminance of an oklch colour as a screen shows it: CSS Color 4, section 10 (oklab to linear sRGB), clipped to the screen's colours.</summary>
    private static double Luminance(double[] oklch)
    {
        var (lightness, chroma, hue) = (oklch[0], oklch[1], oklch[2] * Math.PI / 180);
        var (a, b) = (chroma * Math.Cos(hue), chroma * Math.Sin(hue));
        var l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        var m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        var s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        var red = Math.Clamp((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s), 0, 1);
        var green = Math.Clamp((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s), 0, 1);
        var blue = Math.Clamp((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s), 0, 1);
        return (0.2126 * red) + (0.7152 * green) + (0.0722 * blue);
    }

    private static Dictionary<string, (double[] Day, double[] Night)> Read() => Token().Matches(File.ReadAllText(Path.Combine(EveryText.Repository(), "wwwroot", "css", "tokens.css")))
        .ToDictionary(
            match => match.Groups["name"].Value,
            match => (Numbers(match.Groups["day"].Value), Numbers(match.Groups["night"].Success ? match.Groups["night"].Value : match.Groups["day"].Value)));

    private static double[] Numbers(string oklch) => [.. oklch.Split(' ').Take(3).Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"--(?<name>[\w-]+): (?:var\(--day, )?oklch\((?<day>[^)]*)\)\)?(?: var\(--night, oklch\((?<night>[^)]*)\)\))?;")]
    private static partial Regex Token();
}
