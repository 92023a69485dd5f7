using Karavaan.Pdf.Text.Unicode;

namespace Karavaan.Pdf.Text;

/// <summary>Line breaking classes, by the names that UAX #14 gives them in table 1, as rule LB1 resolves them.</summary>
internal enum LineBreakClass : byte
{
    AL,
    AK,
    AP,
    AS,
    B2,
    BA,
    BB,
    BK,
    CB,
    CL,
    CM,
    CP,
    CR,
    EB,
    EM,
    EX,
    GL,
    H2,
    H3,

    /// <summary>U+2010, which rules of its own tell from the other BA (LB20a).</summary>
    HH,
    HL,
    HY,
    ID,
    IN,
    IS,
    JL,
    JT,
    JV,
    LF,
    NL,
    NS,
    NU,
    OP,
    PO,
    PR,
    QU,
    RI,
    SP,
    SY,
    VF,
    VI,
    WJ,
    ZW,
    ZWJ,
}

/// <summary>What rules ask of a character besides its class.</summary>
[Flags]
internal enum LineBreakTraits : byte
{
    None = 0,

    /// <summary>Its East_Asian_Width is fullwidth, wide or halfwidth.</summary>
    IsEastAsian = 1,

    /// <summary>An opening quotation mark, where it can be told.</summary>
    IsInitial = 2,

    /// <summary>A closing one.</summary>
    IsFinal = 4,

    /// <summary>A picture that is still to come.</summary>
    IsFuturePicture = 8,

    /// <summary>The dotted circle, which stands in for a letter.</summary>
    IsCircle = 16,

    /// <summary>A zero width joiner comes after it.</summary>
    IsJoined = 32,
}

/// <summary>The class and traits of a character.</summary>
internal readonly record struct LineBreakKind(LineBreakClass Class, LineBreakTraits Traits)
{
    private const int Circle = 0x25CC;

    private const int Hyphen = 0x2010;

    private const int FirstSyllable = 0xAC00;

    private const int LastSyllable = 0xD7A3;

    /// <summary>So many syllables of Hangul have the same beginning; the first of them has no final consonant.</summary>
    private const int Finals = 28;

    private static readonly CharacterTable<LineBreakKind> table = CharacterTable<LineBreakKind>.Read("line-break-classes.txt", Parse);

    public static LineBreakKind Of(int code) => code switch
    {
        Hyphen => table[code] with { Class = LineBreakClass.HH },
        Circle => table[code] with { Traits = LineBreakTraits.IsCircle },
        >= FirstSyllable and <= LastSyllable when (code - FirstSyllable) % Finals == 0 => table[code] with { Class = LineBreakClass.H2 },
        _ => table[code],
    };

    public bool Has(LineBreakTraits trait) => (Traits & trait) != 0;

    private static LineBreakKind Parse(string name)
    {
        var end = name.Length;
        var traits = LineBreakTraits.None;
        while (char.IsAsciiLetterLower(name[end - 1]))
        {
            traits |= name[--end] switch
            {
                'e' => LineBreakTraits.IsEastAsian,
                'i' => LineBreakTraits.IsInitial,
                'f' => LineBreakTraits.IsFinal,
                'p' => LineBreakTraits.IsFuturePicture,
                _ => throw new FormatException($"There is no trait of line breaks {name}."),
            };
        }

        return new(Enum.Parse<LineBreakClass>(name[..end]), traits);
    }
}
