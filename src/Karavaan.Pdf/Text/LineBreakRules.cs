using System.Buffers;
using static Karavaan.Pdf.Text.LineBreakClass;

namespace Karavaan.Pdf.Text;

/// <summary>
/// Where a line may or must end, by the rules of UAX #14 (Unicode 16) without tailoring. Thai, Lao, Khmer and other scripts that need a
/// dictionary have no places within their words.
/// </summary>
internal ref struct LineBreakRules
{
    /// <summary>Marks that belong to what is before them are one with it here (LB9).</summary>
    private readonly Span<LineBreakKind> kinds;

    private readonly Span<int> starts;

    private int count;

    private LineBreakRules(Span<LineBreakKind> kinds, Span<int> starts)
    {
        this.kinds = kinds;
        this.starts = starts;
    }

    /// <summary>For each UTF-16 unit whether a line may end before it; also at the end of the text.</summary>
    public static LineBreak[] Of(ReadOnlySpan<char> text)
    {
        var breaks = new LineBreak[text.Length + 1];
        var kinds = ArrayPool<LineBreakKind>.Shared.Rent(text.Length);
        var starts = ArrayPool<int>.Shared.Rent(text.Length);
        var rules = new LineBreakRules(kinds, starts);
        rules.Gather(text);
        for (var i = 0; i + 1 < rules.count; i++)
        {
            breaks[rules.starts[i + 1]] = rules.Decide(i);
        }

        breaks[text.Length] = LineBreak.Must;
        ArrayPool<LineBreakKind>.Shared.Return(kinds);
        ArrayPool<int>.Shared.Return(starts);
        return breaks;
    }

    private static bool IsEnd(LineBreakClass kind) => kind is BK or CR or LF or NL;

    private static bool IsLetter(LineBreakClass kind) => kind is AL or HL;

    private static bool IsAksara(LineBreakKind kind) => kind.Class is AK or AS || kind.Has(LineBreakTraits.IsCircle);

    private static bool IsKorean(LineBreakClass kind) => kind is JL or JV or JT or H2 or H3;

    private readonly LineBreakClass Class(int i) => kinds[i].Class;

    private void Gather(ReadOnlySpan<char> text)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = LineBreakKind.Of(rune.Value);
            var isMark = kind.Class is CM or ZWJ;
            if (isMark && count > 0 && !IsEnd(Class(count - 1)) && Class(count - 1) is not (SP or ZW))
            {
                // LB9; what ends in a joiner is told apart, for LB8a.
                var traits = kinds[count - 1].Traits & ~LineBreakTraits.IsJoined;
                kinds[count - 1] = kinds[count - 1] with { Traits = kind.Class == ZWJ ? traits | LineBreakTraits.IsJoined : traits };
            }
            else
            {
                // LB10.
                kinds[count] = isMark ? new(AL, kind.Traits | (kind.Class == ZWJ ? LineBreakTraits.IsJoined : LineBreakTraits.None)) : kind;
                starts[count++] = at;
            }

            at += rune.Utf16SequenceLength;
        }
    }

    /// <summary>The rules in their order: the first that says something decides.</summary>
    private readonly LineBreak Decide(int i)
    {
        var (a, b) = (Class(i), Class(i + 1));
        if (a == AL && b == AL && !kinds[i].Has(LineBreakTraits.IsJoined))
        {
            // LB28, before the others: but for a joiner between the two (LB8a) none of them says anything of letters, and most of a text are such.
            return LineBreak.None;
        }

        if (IsEnd(a))
        {
            // LB4, LB5.
            return a == CR && b == LF ? LineBreak.None : LineBreak.Must;
        }

        var mayEnd = Ends(i, a, b) ?? Spaces(i, a, b) ?? Quotes(i, a, b) ?? Hyphens(i, a, b) ?? Numbers(i, a, b) ?? Scripts(i, a, b) ?? true;
        return mayEnd ? LineBreak.May : LineBreak.None;
    }

    /// <summary>LB6 to LB13.</summary>
    private readonly bool? Ends(int i, LineBreakClass a, LineBreakClass b) =>
        IsEnd(b) || b is SP or ZW ? false
        : Class(BeforeSpaces(i)) == ZW ? true
        : kinds[i].Has(LineBreakTraits.IsJoined) || a == WJ || b == WJ || a == GL ? false
        : b == GL && a is not (SP or BA or HY or HH) ? false
        : b is CL or CP or EX or SY ? false
        : null;

    /// <summary>LB14 to LB18: what joins two words also with spaces between.</summary>
    private readonly bool? Spaces(int i, LineBreakClass a, LineBreakClass b)
    {
        var start = BeforeSpaces(i);
        var first = Class(start);
        return first == OP || OpensQuote(start) || ClosesQuote(i + 1) ? false
            : a == SP && b == IS && At(i + 2) == NU ? true
            : b == IS || (first is CL or CP && b == NS) || (first == B2 && b == B2) ? false
            : a == SP ? true
            : null;
    }

    /// <summary>LB19 and LB19a.</summary>
    private readonly bool? Quotes(int i, LineBreakClass a, LineBreakClass b) =>
        b == QU && (!kinds[i + 1].Has(LineBreakTraits.IsInitial) || !IsEastAsian(i) || i + 2 >= count || !IsEastAsian(i + 2)) ? false
        : a == QU && (!kinds[i].Has(LineBreakTraits.IsFinal) || !IsEastAsian(i + 1) || i == 0 || !IsEastAsian(i - 1)) ? false
        : null;

    /// <summary>LB20 to LB22.</summary>
    private readonly bool? Hyphens(int i, LineBreakClass a, LineBreakClass b) =>
        a == CB || b == CB ? true
        : a is HY or HH && b == AL && (i == 0 || IsEnd(Class(i - 1)) || Class(i - 1) is SP or ZW or CB or GL) ? false
        : b is BA or HH or HY or NS || a == BB ? false
        : (a is HY or HH || (a == BA && !IsEastAsian(i))) && i > 0 && Class(i - 1) == HL && b != HL ? false
        : (a == SY && b == HL) || b == IN ? false
        : null;

    /// <summary>LB23 to LB25.</summary>
    private readonly bool? Numbers(int i, LineBreakClass a, LineBreakClass b) =>
        (IsLetter(a) && b == NU) || (a == NU && IsLetter(b)) ? false
        : (a == PR && b is ID or EB or EM) || (a is ID or EB or EM && b == PO) ? false
        : (a is PR or PO && IsLetter(b)) || (IsLetter(a) && b is PR or PO) ? false
        : b is PO or PR && EndsNumber(a is CL or CP ? i - 1 : i) ? false
        : a is PO or PR && (b == NU || (b == OP && (At(i + 2) == NU || (At(i + 2) == IS && At(i + 3) == NU)))) ? false
        : b == NU && (a is HY or IS || EndsNumber(i)) ? false
        : null;

    /// <summary>LB26 to LB30b.</summary>
    private readonly bool? Scripts(int i, LineBreakClass a, LineBreakClass b) =>
        (a == JL && b is JL or JV or H2 or H3) || (a is JV or H2 && b is JV or JT) || (a is JT or H3 && b == JT) ? false
        : (IsKorean(a) && b == PO) || (a == PR && IsKorean(b)) || (IsLetter(a) && IsLetter(b)) ? false
        : JoinsAksaras(i) || (a == IS && IsLetter(b)) ? false
        : ((IsLetter(a) || a == NU) && b == OP && !IsEastAsian(i + 1)) || (a == CP && !IsEastAsian(i) && (IsLetter(b) || b == NU)) ? false
        : a == RI && b == RI && FlagsBefore(i) % 2 == 1 ? false
        : b == EM && (a == EB || kinds[i].Has(LineBreakTraits.IsFuturePicture)) ? false
        : null;

    private readonly LineBreakClass? At(int i) => i < count ? Class(i) : null;

    private readonly bool IsEastAsian(int i) => kinds[i].Has(LineBreakTraits.IsEastAsian);

    /// <summary>The last that is no space, up to and with <paramref name="i"/>.</summary>
    private readonly int BeforeSpaces(int i)
    {
        while (i > 0 && Class(i) == SP)
        {
            i--;
        }

        return i;
    }

    /// <summary>LB15a: an opening quotation mark at the start of something.</summary>
    private readonly bool OpensQuote(int i) => Class(i) == QU && kinds[i].Has(LineBreakTraits.IsInitial)
        && (i == 0 || IsEnd(Class(i - 1)) || Class(i - 1) is OP or QU or GL or SP or ZW);

    /// <summary>LB15b: a closing one at the end of something.</summary>
    private readonly bool ClosesQuote(int i) => Class(i) == QU && kinds[i].Has(LineBreakTraits.IsFinal)
        && (At(i + 1) is not { } next || IsEnd(next) || next is SP or GL or WJ or CL or QU or CP or EX or IS or SY or ZW);

    /// <summary>NU ( SY | IS )*, up to and with <paramref name="i"/>.</summary>
    private readonly bool EndsNumber(int i)
    {
        while (i > 0 && Class(i) is SY or IS)
        {
            i--;
        }

        return i >= 0 && Class(i) == NU;
    }

    /// <summary>LB28a.</summary>
    private readonly bool JoinsAksaras(int i)
    {
        var (a, b) = (kinds[i], kinds[i + 1]);
        return (a.Class == AP && IsAksara(b))
            || (IsAksara(a) && b.Class is VF or VI)
            || (i > 0 && IsAksara(kinds[i - 1]) && a.Class == VI && (b.Class == AK || b.Has(LineBreakTraits.IsCircle)))
            || (IsAksara(a) && IsAksara(b) && At(i + 2) == VF);
    }

    /// <summary>How many regional indicators there are in a row, up to and with <paramref name="i"/>: two are a flag.</summary>
    private readonly int FlagsBefore(int i)
    {
        var first = i;
        while (first >= 0 && Class(first) == RI)
        {
            first--;
        }

        return i - first;
    }
}

/// <summary>Does a line end here?</summary>
internal enum LineBreak : byte
{
    None,
    May,
    Must,
}
