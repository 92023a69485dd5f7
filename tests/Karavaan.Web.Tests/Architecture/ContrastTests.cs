using System.Globalization;
using System.Text.RegularExpressions;

namespace Karavaan.Web.Tests.Architecture;

/// <summary>
/// The colours of the house can be read, by day and by night: computed from the style sheets themselves. Every colour that a sheet gives a name
/// or mixes stands in a pair here, or among those that carry nothing by themselves; so a new one can't go unseen.
/// </summary>
public sealed partial class ContrastTests
{
    /// <summary>WCAG 2.2, 1.4.6: words that the back row reads.</summary>
    private const double FarWords = 7;

    /// <summary>WCAG 2.2, 1.4.3: words.</summary>
    private const double Words = 4.5;

    /// <summary>WCAG 2.2, 1.4.11: shapes, edges and the focus.</summary>
    private const double Shapes = 3;

    private const int Hands = 6;

    private static readonly string[] Grounds = ["paper", "sheet", "kraft"];

    /// <summary>Carry nothing by themselves: rules between rows that stand apart anyhow, and the two shades of a card.</summary>
    private static readonly string[] Decorations = ["line", "shade-1", "shade-2"];

    private static readonly Dictionary<string, string> Sheets = Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "wwwroot", "css"), "*.css")
        .ToDictionary(path => Path.GetFileName(path), path => Comment().Replace(File.ReadAllText(path), ""));

    private static readonly Dictionary<string, (Oklab Day, Oklab Night)> Tokens = Sheets.Values.SelectMany(sheet => Token().Matches(sheet)).ToDictionary(
        match => match.Groups["name"].Value,
        match => (Oklab.Of(match.Groups["day"].Value), Oklab.Of(match.Groups["night"].Success ? match.Groups["night"].Value : match.Groups["day"].Value)));

    /// <summary>What lies over a ground and under its words for a moment: a colour, and how much of it by day and by night.</summary>
    private static readonly Dictionary<string, (string Colour, double Day, double Night)> Veils = Sheets.Values.SelectMany(sheet => Veil().Matches(sheet)).ToDictionary(
        match => match.Groups["name"].Value,
        match => (match.Groups["colour"].Value, Share(match.Groups["day"].Value), Share(match.Groups["night"].Value)));

    public static TheoryData<string, string, double> Pairs()
    {
        TheoryData<string, string, double> pairs = new()
        {
            { "on-marker", "marker", FarWords },
            { "wagon-line", "wagon-fill", Words },
            { "on-marker", "wagon-on-marker", Words },
            { "ink", "sheet with 22% marker", FarWords },
            { "ink-soft", "sheet with 22% marker", Words },
            { "ink", "paper with 60% kraft", FarWords },
            { "ink-soft", "paper with 60% kraft", FarWords },
            { "edge", "paper with 60% kraft", Shapes },
            { "paper", "ink", FarWords },
            { "paper", "ink with 14% paper", FarWords },
        };
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

        // Who writes in a text: their name below it, the line of their caret in it, and their name on a flag of their colour.
        foreach (var (hand, ground) in Enumerable.Range(0, Hands).SelectMany(hand => Grounds.Select(ground => (hand, ground))))
        {
            pairs.Add($"hand-{hand}", ground, Words);
        }

        foreach (var (veil, ground) in Veils.Keys.SelectMany(veil => new[] { "paper", "sheet" }.Select(ground => (veil, ground))))
        {
            pairs.Add("ink", $"{veil} over {ground}", Words);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_colour_stands_out_on_its_ground(string colour, string ground, double least)
    {
        foreach (var (isNight, when) in new[] { (false, "day"), (true, "night") })
        {
            var contrast = Contrast(Find(colour, isNight), Find(ground, isNight));
            Assert.True(contrast >= least, $"{colour} on {ground} by {when}: {contrast:0.00} < {least}");
        }
    }

    [Fact]
    public void Every_colour_that_has_a_name_or_is_mixed_is_held_to_something()
    {
        var held = Pairs().SelectMany(row => new[] { (string)row[0], (string)row[1] }).Select(name => name.Split(" over ")[0]).Concat(Decorations).ToHashSet();
        var made = Tokens.Keys.Concat(Veils.Keys).Concat(Sheets.Values.SelectMany(sheet => Mix().Matches(sheet)).Select(NameOf)).ToHashSet();
        Assert.Equal([], made.Except(held).Order());
        Assert.Equal([], held.Except(made).Order());
    }

    /// <summary>Else it would have no value for the night, and no test would see it. A QR code is black on white, by night too; paper is white.</summary>
    [Fact]
    public void No_sheet_has_a_colour_without_a_name()
    {
        var loose = Sheets.SelectMany(sheet => Loose().Matches(Token().Replace(Veil().Replace(Mix().Replace(sheet.Value, ""), ""), "")), (sheet, match) => $"{sheet.Key}: {match.Value}");
        Assert.Equal(
            ["join.css: background: white", "join.css: color: black", "join.css: fill: black", "tokens.css: --kraft: white", "tokens.css: --paper: white", "tokens.css: --sheet: white"],
            loose.Order(StringComparer.Ordinal));
    }

    /// <summary>WCAG 2.2, 1.4.11: the edge of a field is what shows that there is one, so the thin rule between rows is too weak for it.</summary>
    [Fact]
    public void No_field_has_the_edge_of_an_ornament() => Assert.Equal([], Sheets.SelectMany(
        sheet => Rule().Matches(sheet.Value).Where(rule => Field().IsMatch(rule.Groups["of"].Value) && WeakEdge().IsMatch(rule.Groups["says"].Value)),
        (sheet, rule) => $"{sheet.Key}: {rule.Groups["of"].Value.Trim()}"));

    [Fact]
    public void Black_on_white_is_what_the_standard_says() => Assert.Equal(21, Contrast(Oklab.Of("0 0 0"), Oklab.Of("1 0 0")), 0.01);

    [Fact]
    public void A_veil_of_half_black_over_white_is_the_grey_that_a_screen_shows() =>
        Assert.Equal(0.2140, Oklab.Of("1 0 0").Under(Oklab.Of("0 0 0"), 0.5), 0.001);

    /// <summary>WCAG 2.2, 'contrast ratio'.</summary>
    private static double Contrast(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

    private static double Contrast(Oklab one, Oklab other) => Contrast(one.Luminance, other.Luminance);

    /// <summary>The luminance of a token, of two mixed, or of one that lies over another and lets it through.</summary>
    private static double Find(string name, bool isNight)
    {
        Oklab Plain(string token) => isNight ? Tokens[token].Night : Tokens[token].Day;
        return name.Split(' ') switch
        {
            [var token] => Plain(token).Luminance,
            [var token, "with", var share, var other] => Plain(token).With(Plain(other), Share(share)).Luminance,
            [var veil, "over", var ground] => Plain(ground).Under(Plain(Veils[veil].Colour), isNight ? Veils[veil].Night : Veils[veil].Day),
            _ => throw new ArgumentException(name),
        };
    }

    private static double Share(string percents) => double.Parse(percents.TrimEnd('%'), CultureInfo.InvariantCulture) / 100;

    private static string NameOf(Match mix) => $"{mix.Groups["one"]} with {mix.Groups["share"]}% {mix.Groups["other"]}";

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"--(?<name>[\w-]+): (?:var\(--day, )?oklch\((?<day>[^)]*)\)\)?(?: var\(--night, oklch\((?<night>[^)]*)\)\))?;")]
    private static partial Regex Token();

    [GeneratedRegex(@"color-mix\(in oklab, var\(--(?<one>[\w-]+)\), var\(--(?<other>[\w-]+)\) (?<share>\d+)%\)")]
    private static partial Regex Mix();

    [GeneratedRegex(@"--(?<name>[\w-]+): var\(--day, color-mix\(in oklab, var\(--(?<colour>[\w-]+)\) (?<day>\d+)%, transparent\)\) var\(--night, color-mix\(in oklab, var\(--\k<colour>\) (?<night>\d+)%, transparent\)\);")]
    private static partial Regex Veil();

    /// <summary>A colour in words that browsers know, whatever it is said of; a mask has a shape and no colour.</summary>
    [GeneratedRegex(@"[\w-]+:[^;{}]*?(?:\b(?:oklch|oklab|rgba?|hsla?|hwb|lab|lch|color|color-mix|light-dark)\(|#[0-9a-fA-F]{3,8}\b|\b(?:white|black|gr[ae]y|red|green|blue|yellow|orange)\b)")]
    private static partial Regex Loose();

    [GeneratedRegex(@"(?<of>[^{};]+)\{(?<says>[^{}]*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"border[\w-]*:[^;]*var\(--line\)")]
    private static partial Regex WeakEdge();

    [GeneratedRegex(@"\b(?:textarea|input|select)\b")]
    private static partial Regex Field();

    /// <summary>A colour as CSS Color 4 reckons with it: in oklab two colours mix evenly.</summary>
    private readonly record struct Oklab(double L, double A, double B)
    {
        /// <summary>WCAG 2.2, 'relative luminance'.</summary>
        public double Luminance => LuminanceOf(Linear);

        /// <summary>CSS Color 4, section 10 (oklab to linear sRGB), clipped to the screen's colours.</summary>
        private double[] Linear
        {
            get
            {
                var l = Math.Pow(L + (0.3963377774 * A) + (0.2158037573 * B), 3);
                var m = Math.Pow(L - (0.1055613458 * A) - (0.0638541728 * B), 3);
                var s = Math.Pow(L - (0.0894841775 * A) - (1.2914855480 * B), 3);
                return
                [
                    Math.Clamp((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s), 0, 1),
                    Math.Clamp((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s), 0, 1),
                    Math.Clamp((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s), 0, 1),
                ];
            }
        }

        /// <summary>What stands between the brackets of <c>oklch()</c>; how much it lets through is not asked here.</summary>
        public static Oklab Of(string oklch)
        {
            var numbers = oklch.Split(' ').Take(3).Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            var hue = numbers[2] * Math.PI / 180;
            return new(numbers[0], numbers[1] * Math.Cos(hue), numbers[1] * Math.Sin(hue));
        }

        /// <summary>Mixed with this share of another.</summary>
        public Oklab With(Oklab other, double share) => new(L + ((other.L - L) * share), A + ((other.A - A) * share), B + ((other.B - B) * share));

        /// <summary>The luminance of this below something that covers it for a part: screens lay one over the other in sRGB as it is stored, not in light.</summary>
        public double Under(Oklab veil, double share) => LuminanceOf([.. Linear.Zip(veil.Linear, (below, above) => Light((Stored(below) * (1 - share)) + (Stored(above) * share)))]);

        private static double LuminanceOf(double[] light) => (0.2126 * light[0]) + (0.7152 * light[1]) + (0.0722 * light[2]);

        private static double Stored(double light) => light <= 0.0031308 ? 12.92 * light : (1.055 * Math.Pow(light, 1 / 2.4)) - 0.055;

        private static double Light(double stored) => stored <= 0.04045 ? stored / 12.92 : Math.Pow((stored + 0.055) / 1.055, 2.4);
    }
}
