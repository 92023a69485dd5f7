using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using Karavaan.Pdf.Fonts;
using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Text;

/// <summary>Splits text where its inline, face, script or direction changes; a grapheme cluster (UAX #29) is never split over two faces.</summary>
internal static class Itemizer
{
    private const float SmallFactor = 0.85f;

    private const float LabelPad = 4;

    public static List<TextItem> Split(string text, IReadOnlyList<StyledText.InlineSpan> spans, byte[] levels, TextStyle style, string language)
    {
        var items = new List<TextItem>();
        var start = 0;
        foreach (var (end, inline) in spans)
        {
            var first = items.Count;
            SplitInline(text, start, end, levels, new(inline, style, language), items);
            PadLabel(items, first, inline, Math.Min(LabelPad, style.Size / 2));
            start = end;
        }

        return items;
    }

    /// <summary>Where labels stand: beside Arabic words a label still reads in its own direction.</summary>
    public static List<(int Start, int End)> Labels(string text, IReadOnlyList<StyledText.InlineSpan> spans)
    {
        var labels = new List<(int Start, int End)>();
        var start = 0;
        foreach (var (end, inline) in spans)
        {
            if (inline.Label is not null && end > start && !text.AsSpan(start, end - start).Contains('\n'))
            {
                labels.Add((start, end));
            }

            start = end;
        }

        return labels;
    }

    private static void SplitInline(string text, int start, int end, byte[] levels, Setting setting, List<TextItem> items)
    {
        var (itemStart, font) = (start, default(TextFont));
        for (var i = start; i < end;)
        {
            var length = ClusterLength(text, i, end);
            var next = setting.FontOf(text.AsSpan(i, length), levels[i], font);
            if (i > itemStart && !CanJoin(font, next))
            {
                items.Add(new(itemStart, i, setting.Inline, font));
                itemStart = i;
            }

            font = i > itemStart && IsShared(next.Script) ? font : next;
            i = setting.AfterLatin(text, i + length, end, levels, font);
        }

        if (end > itemStart)
        {
            items.Add(new(itemStart, end, setting.Inline, font));
        }
    }

    private static int ClusterLength(string text, int i, int end)
    {
        var isPlain = text[i] < '\u0300' && (i + 1 >= end || text[i + 1] < '\u0300');
        return isPlain ? 1 : Math.Clamp(StringInfo.GetNextTextElementLength(text.AsSpan(i, end - i)), 1, end - i);
    }

    private static bool CanJoin(TextFont font, TextFont next) =>
        font.Face == next.Face && font.Level == next.Level && (font.Script.Equals(next.Script) || IsShared(font.Script) || IsShared(next.Script));

    private static bool IsShared(Script script) => script.Equals(Script.Common) || script.Equals(Script.Inherited) || script.Equals(Script.Unknown);

    private static void PadLabel(List<TextItem> items, int first, Inline inline, float pad)
    {
        if (inline.Label is null || first == items.Count)
        {
            return;
        }

        items[first] = items[first] with { PadStart = pad };
        items[^1] = items[^1] with { PadEnd = pad };
    }

    /// <summary>What an inline in its block asks of the font.</summary>
    private sealed record Setting(Inline Inline, TextStyle Style, string Language)
    {
        /// <summary>Those of the first characters, up to the end of Latin Extended-B, which is nearly all of our texts: HarfBuzz needn't be asked for each letter.</summary>
        private static readonly Script[] latinScripts = [.. Enumerable.Range(0, 0x250).Select(Latin)];

        private readonly FontFace wanted = FontLibrary.Shared.Pick(Inline.IsStrong || Style.IsStrong, Inline.IsEmphasis || Style.IsEmphasis);

        private readonly float size = Inline.IsSmall || Inline.Label is not null ? Style.Size * SmallFactor : Style.Size;

        /// <summary>What is in a language that nobody said is divided and shaped as what is around it.</summary>
        private readonly string language = Inline.Language is null or ScriptLanguage.Unknown ? Language : Inline.Language;

        /// <summary>
        /// After the letters, spaces and signs that change nothing in a Latin text of the wanted face, which is most of most texts: of those nothing
        /// has to be asked. The last of them stays, because a mark may follow that makes one cluster with it.
        /// </summary>
        public int AfterLatin(string text, int start, int end, byte[] levels, TextFont font)
        {
            var at = start;
            if (font.Face == wanted && font.Script.Equals(Script.Latin))
            {
                while (at + 1 < end && levels[at] == font.Level && IsLatin(text[at]) && text[at + 1] < '\u0300')
                {
                    at++;
                }
            }

            return at;
        }

        private bool IsLatin(char letter) =>
            letter < latinScripts.Length && (latinScripts[letter].Equals(Script.Latin) || latinScripts[letter].Equals(Script.Common)) && wanted.Has(new Rune(letter));

        /// <summary>A space goes on in the face before it, but never in that of an emoji, which has a space as wide as a picture.</summary>
        public TextFont FontOf(ReadOnlySpan<char> cluster, byte level, TextFont previous)
        {
            var isShapeless = cluster is " " || BidiControls.IsControl(cluster[0]);
            var face = isShapeless && previous.Face is { } before && !before.IsEmoji
                ? before
                : FontLibrary.Shared.FaceFor(cluster, wanted);
            return new(face, size, level, ScriptOf(cluster), language);
        }

        private static Script ScriptOf(ReadOnlySpan<char> cluster)
        {
            if (cluster.Length == 1 && cluster[0] < latinScripts.Length)
            {
                return latinScripts[cluster[0]];
            }

            foreach (var rune in cluster.EnumerateRunes())
            {
                var script = UnicodeFunctions.Default.GetScript((uint)rune.Value);
                if (!IsShared(script))
                {
                    return script;
                }
            }

            return Script.Common;
        }

        private static Script Latin(int code)
        {
            var script = UnicodeFunctions.Default.GetScript((uint)code);
            return IsShared(script) ? Script.Common : script;
        }
    }
}
