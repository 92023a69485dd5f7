using System.Globalization;
using Karavaan.Pdf.Text;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>
/// The rules for directions and lines against the conformance tests of Unicode itself, of which <c>src/Karavaan.Pdf/unicode.mjs</c> writes a
/// part beside this file.
/// </summary>
public sealed class UnicodeTests
{
    [Fact]
    public void Every_character_has_the_level_that_UAX_9_gives_it()
    {
        var wrong = Lines("BidiCharacterTest.txt").Select(line => line.Split(';')).Where(test => LevelsOf(test) != $"{test[2]};{test[3]}").Select(test => $"{string.Join(';', test)} is {LevelsOf(test)}").ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_line_ends_where_UAX_14_lets_it()
    {
        var wrong = Lines("LineBreakTest.txt").Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Where(test => BrokenOf(test) != test).Select(test => $"{test} is {BrokenOf(test)}").ToList();
        Assert.Empty(wrong);
    }

    /// <summary>What no rule of Unicode says, or leaves to who sets a text.</summary>
    [Theory]
    [InlineData("voor tot 2024–2026", "voor |tot |2024–2026")]
    [InlineData("1-2-4-iedereen een 3-jarig co-op", "1-2-4-iedereen |een |3-jarig |co-|op")]
    [InlineData("en/of www.x.be/a/b", "en/|of |www.x.be/|a/|b")]
    [InlineData("בית־ספר", "בית־|ספר")]
    [InlineData("vast\u2003ruim\u2009dun\u00A0nooit", "vast\u2003|ruim\u2009|dun\u00A0nooit")]
    [InlineData("🙂🙂👩‍👩‍👧", "🙂|🙂|👩‍👩‍👧")]
    [InlineData("« mot » : oui !", "« mot » : |oui !")]
    [InlineData("https://voorbeeld.be/van-de-buurt/x.html naar", "https://voorbeeld|.be/van-de-|buurt/x.html |naar")]
    public void Pieces_of_a_line(string text, string pieces)
    {
        var breaks = LineBreaks.Of(text);
        Assert.Equal(pieces, string.Concat(text.Select((sign, i) => i > 0 && breaks[i] != LineBreak.None ? "|" + sign : sign.ToString())));
    }

    /// <summary>Without what the tests are too few to tell: all of Unicode has a class, and the two halves of a pair of brackets find each other.</summary>
    [Fact]
    public void Every_character_has_its_classes()
    {
        Assert.All(Enumerable.Range(0, 0x110000).Where(code => code is < 0xD800 or > 0xDFFF).Chunk(0x1000), chunk => Assert.All([chunk[0], chunk[^1]], code =>
        {
            Assert.True(Enum.IsDefined(BidiClasses.Of(code)));
            Assert.True(Enum.IsDefined(LineBreakKind.Of(code).Class));
        }));
        Assert.Equal((')', '\u3009', null), (BidiClasses.ClosedBy('('), BidiClasses.ClosedBy('\u2329'), BidiClasses.ClosedBy(')')));
        Assert.Equal((LineBreakClass.H2, LineBreakClass.H3), (LineBreakKind.Of('가').Class, LineBreakKind.Of('각').Class));
    }

    /// <summary>The level of the paragraph, and of each character: x where rule X9 takes it out.</summary>
    private static string LevelsOf(string[] test)
    {
        int[] codes = [.. test[0].Split(' ').Select(Hex)];
        var text = string.Concat(codes.Select(Text));
        var level = test[1] == "2" ? Bidi.BaseLevel(text) : byte.Parse(test[1], CultureInfo.InvariantCulture);
        var levels = Bidi.Resolve(text, level);
        var at = 0;
        List<string> said = [];
        foreach (var code in codes)
        {
            said.Add(BidiExplicit.IsRemoved(BidiClasses.Of(code)) ? "x" : levels[at].ToString(CultureInfo.InvariantCulture));
            at += Text(code).Length;
        }

        return $"{level};{string.Join(' ', said)}";
    }

    private static string BrokenOf(string test)
    {
        int[] codes = [.. test.Split(' ').Where(part => part is not ("×" or "÷")).Select(Hex)];
        var breaks = LineBreakRules.Of(string.Concat(codes.Select(Text)));
        var at = 0;
        List<string> said = [];
        foreach (var code in codes)
        {
            at += Text(code).Length;
            said.Add(code.ToString("X4", CultureInfo.InvariantCulture));
            said.Add(breaks[at] == LineBreak.None ? "×" : "÷");
        }

        return string.Join(' ', said);
    }

    /// <summary>A lone surrogate is a test too: as a replacement character it has the same class.</summary>
    private static string Text(int code) => code is >= 0xD800 and <= 0xDFFF ? "\uFFFD" : char.ConvertFromUtf32(code);

    private static int Hex(string code) => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Karavaan.Documents.Tests", "Pdf", "Unicode", name)).Where(line => line.Length > 0 && line[0] != '#');
}
