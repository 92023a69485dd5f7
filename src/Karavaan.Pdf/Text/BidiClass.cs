using System.Globalization;

namespace Karavaan.Pdf.Text;

/// <summary>Bidirectional character types of UAX #9, table 4, without the explicit formatting characters (text is cleaned of those).</summary>
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
    Neutral,
}

/// <summary>
/// Bidi types from ranges and general categories: .NET does not carry DerivedBidiClass.txt. Right for the letters and digits of every script;
/// some rare
/// symbols count as neutral.
/// </summary>
internal static class BidiClasses
{
    public static BidiClass Of(int code) => code switch
    {
        >= '0' and <= '9' or (>= 0x6F0 and <= 0x6F9) or (>= 0xFF10 and <= 0xFF19) => BidiClass.EuropeanNumber,
        '+' or '-' or 0x2212 => BidiClass.EuropeanSeparator,
        ',' or '.' or '/' or ':' or 0xA0 or 0x60C or 0x202F => BidiClass.CommonSeparator,
        '#' or '%' or '$' or 0xA2 or 0xA3 or 0xA5 or 0xB0 or 0xB1 or 0x66A or 0x2030 or (>= 0x20A0 and <= 0x20CF) => BidiClass.EuropeanTerminator,
        (>= 0x600 and <= 0x605) or (>= 0x660 and <= 0x669) or 0x66B or 0x66C or 0x6DD or (>= 0x10E60 and <= 0x10E7E) => BidiClass.ArabicNumber,
        0x200E => BidiClass.Left,
        0x200F => BidiClass.Right,
        0x61C => BidiClass.ArabicLetter,
        _ => ByCategory(code),
    };

    private static BidiClass ByCategory(int code) => CharUnicodeInfo.GetUnicodeCategory(code) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => BidiClass.NonspacingMark,
        _ when IsArabic(code) => BidiClass.ArabicLetter,
        _ when IsRight(code) => BidiClass.Right,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber => BidiClass.Left,
        _ => BidiClass.Neutral,
    };

    private static bool IsArabic(int code) => code is
        (>= 0x608 and <= 0x7BF and not (0x609 or 0x60A or 0x60E or 0x60F or 0x6DE or 0x6E9)) or (>= 0x860 and <= 0x8FF)
        or (>= 0xFB50 and <= 0xFDCE) or (>= 0xFDF0 and <= 0xFDFC) or (>= 0xFE70 and <= 0xFEFE)
        or (>= 0x10D00 and <= 0x10D3F) or (>= 0x1EC70 and <= 0x1ECBF) or (>= 0x1EE00 and <= 0x1EEEF);

    private static bool IsRight(int code) => code is (>= 0x590 and <= 0x5FF) or (>= 0x7C0 and <= 0x85F) or (>= 0xFB1D and <= 0xFB4F)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
