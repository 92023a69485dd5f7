using System.Globalization;
using Karavaan.Pdf.Text.Unicode;

namespace Karavaan.Pdf.Text;

/// <summary>Bidirectional character types of UAX #9, table 4.</summary>
internal enum BidiClass : byte
{
    Left,
    Right,
    ArabicLetter,
    EuropeanNumber,
    EuropeanSeparator,
    EuropeanTerminator,
    ArabicNumber,
    CommonSeparator,
    NonspacingMark,
    BoundaryNeutral,
    ParagraphSeparator,
    SegmentSeparator,
    WhiteSpace,
    OtherNeutral,
    LeftEmbedding,
    LeftOverride,
    RightEmbedding,
    RightOverride,
    PopFormat,
    LeftIsolate,
    RightIsolate,
    FirstStrongIsolate,
    PopIsolate,
}

/// <summary>Which type a character has, and which bracket is the other half of a pair.</summary>
internal static class BidiClasses
{
    private static readonly CharacterTable<BidiClass> table = CharacterTable<BidiClass>.Read("bidi-classes.txt", Parse);

    /// <summary>Closing brackets by their opening ones.</summary>
    private static readonly Dictionary<char, char> brackets = CharacterTable<BidiClass>.Lines("bidi-brackets.txt")
        .Select(line => line.Split(' ')).ToDictionary(pair => Character(pair[0]), pair => Character(pair[1]));

    private static readonly HashSet<char> closing = [.. brackets.Values];

    public static BidiClass Of(int code) => table[code];

    /// <summary>The bracket that closes this one; <c>null</c>: it opens nothing.</summary>
    public static char? ClosedBy(char mark) => brackets.TryGetValue(Canonical(mark), out var other) ? Canonical(other) : null;

    /// <summary>Does it close a pair?</summary>
    public static bool IsClosing(char mark) => closing.Contains(mark);

    /// <summary>Angle brackets are in Unicode twice, and either closes the other's (BD16).</summary>
    public static char Canonical(char mark) => mark switch { '\u2329' => '\u3008', '\u232A' => '\u3009', _ => mark };

    private static char Character(string code) => (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static BidiClass Parse(string name) => name switch
    {
        "L" => BidiClass.Left,
        "R" => BidiClass.Right,
        "AL" => BidiClass.ArabicLetter,
        "EN" => BidiClass.EuropeanNumber,
        "ES" => BidiClass.EuropeanSeparator,
        "ET" => BidiClass.EuropeanTerminator,
        "AN" => BidiClass.ArabicNumber,
        "CS" => BidiClass.CommonSeparator,
        "NSM" => BidiClass.NonspacingMark,
        "BN" => BidiClass.BoundaryNeutral,
        "B" => BidiClass.ParagraphSeparator,
        "S" => BidiClass.SegmentSeparator,
        "WS" => BidiClass.WhiteSpace,
        "ON" => BidiClass.OtherNeutral,
        "LRE" => BidiClass.LeftEmbedding,
        "LRO" => BidiClass.LeftOverride,
        "RLE" => BidiClass.RightEmbedding,
        "RLO" => BidiClass.RightOverride,
        "PDF" => BidiClass.PopFormat,
        "LRI" => BidiClass.LeftIsolate,
        "RLI" => BidiClass.RightIsolate,
        "FSI" => BidiClass.FirstStrongIsolate,
        "PDI" => BidiClass.PopIsolate,
        _ => throw new FormatException($"There is no bidirectional type {name}."),
    };
}
