using System.Text;

namespace Karavaan.Pdf.Fonts;

/// <summary>The typefaces and the order in which they are asked for a character. A face is read when it is first needed.</summary>
internal sealed class FontLibrary
{
    private static readonly Lazy<FontLibrary> LazyShared = new(() => new FontLibrary());

    private readonly LazyFace[] text = Styles("AtkinsonHyperlegibleNext", hasEmphasis: true);

    private readonly LazyFace emoji = new("NotoEmoji_400Regular");

    private readonly LazyFace last = new("DejaVuSans");

    private readonly LazyFace[][] chains;

    private FontLibrary()
    {
        var (noto, arabic, hebrew) = (Styles("NotoSans", hasEmphasis: true), Styles("IBMPlexSansArabic"), Styles("NotoSansHebrew"));
        chains = [.. text.Select((_, style) => (LazyFace[])[noto[style], arabic[style], hebrew[style], emoji, last])];
    }

    public static FontLibrary Shared => LazyShared.Value;

    public FontFace Emoji => emoji.Face;

    public FontFace Pick(bool isStrong, bool isEmphasis) => text[Style(isStrong, isEmphasis)].Face;

    /// <summary>
    /// One grapheme cluster gets one face: the first that has every code point of it (joiners and selectors do not count), else the first that
    /// has its first code point, else the last resort, which draws a box.
    /// </summary>
    public FontFace FaceFor(ReadOnlySpan<char> cluster, FontFace wanted)
    {
        if (Characters.IsEmoji(cluster) && HasAll(Emoji, cluster))
        {
            return Emoji;
        }

        if (HasAll(wanted, cluster))
        {
            return wanted;
        }

        var chain = chains[Style(wanted.IsStrong, wanted.IsEmphasis)];
        foreach (var lazy in chain)
        {
            if (HasAll(lazy.Face, cluster))
            {
                return lazy.Face;
            }
        }

        return FirstWithBase(chain, wanted, cluster);
    }

    private FontFace FirstWithBase(LazyFace[] chain, FontFace wanted, ReadOnlySpan<char> cluster)
    {
        Rune.DecodeFromUtf16(cluster, out var rune, out _);
        return wanted.Has(rune) ? wanted : chain.FirstOrDefault(lazy => lazy.Face.Has(rune), last).Face;
    }

    private static bool HasAll(FontFace face, ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (!Characters.IsIgnorable(rune.Value) && !face.Has(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static int Style(bool isStrong, bool isEmphasis) => (isStrong ? 1 : 0) + (isEmphasis ? 2 : 0);

    private static LazyFace[] Styles(string family, bool hasEmphasis = false)
    {
        var (regular, strong) = (new LazyFace(family + "_400Regular"), new LazyFace(family + "_700Bold", isStrong: true));
        return hasEmphasis
            ? [regular, strong, new(family + "_400Regular_Italic", isEmphasis: true), new(family + "_700Bold_Italic", isStrong: true, isEmphasis: true)]
            : [regular, strong, regular, strong];
    }

    private sealed class LazyFace(string name, bool isStrong = false, bool isEmphasis = false)
    {
        private readonly Lazy<FontFace> face = new(() => new FontFace(name, isStrong, isEmphasis));

        public FontFace Face => face.Value;
    }
}
