using System.Text;

namespace Karavaan.Pdf.Fonts;

/// <summary>The typefaces and the order in which they are asked for a character.</summary>
internal sealed class FontLibrary
{
    private static readonly Lazy<FontLibrary> LazyShared = new(() => new FontLibrary());

    private readonly FontFace[] text =
    [
        new("AtkinsonHyperlegibleNext_400Regular"),
        new("AtkinsonHyperlegibleNext_700Bold", isStrong: true),
        new("AtkinsonHyperlegibleNext_400Regular_Italic", isEmphasis: true),
        new("AtkinsonHyperlegibleNext_700Bold_Italic", isStrong: true, isEmphasis: true),
    ];

    private readonly FontFace[][] chains;

    private FontLibrary()
    {
        FontFace[] noto =
        [
            new("NotoSans_400Regular"), new("NotoSans_700Bold", isStrong: true),
            new("NotoSans_400Regular_Italic", isEmphasis: true), new("NotoSans_700Bold_Italic", isStrong: true, isEmphasis: true),
        ];
        FontFace[] arabic = [new("IBMPlexSansArabic_400Regular"), new("IBMPlexSansArabic_700Bold", isStrong: true)];
        FontFace[] hebrew = [new("NotoSansHebrew_400Regular"), new("NotoSansHebrew_700Bold", isStrong: true)];
        chains = [.. Enumerable.Range(0, text.Length).Select(style => (FontFace[])[noto[style], arabic[style & 1], hebrew[style & 1], Emoji, Last])];
    }

    public static FontLibrary Shared => LazyShared.Value;

    public FontFace Emoji { get; } = new("NotoEmoji_400Regular");

    /// <summary>What no face has is drawn with this one, as a box.</summary>
    public FontFace Last { get; } = new("DejaVuSans");

    public FontFace Pick(bool isStrong, bool isEmphasis) => text[Style(isStrong, isEmphasis)];

    /// <summary>
    /// One grapheme cluster gets one face: the first that has every code point of it (joiners and selectors do not count), else the first that has its first code point.
    /// </summary>
    public FontFace FaceFor(ReadOnlySpan<char> cluster, FontFace wanted)
    {
        var isEmoji = Characters.IsEmoji(cluster);
        if (isEmoji && HasAll(Emoji, cluster))
        {
            return Emoji;
        }

        if (HasAll(wanted, cluster))
        {
            return wanted;
        }

        var chain = chains[Style(wanted.IsStrong, wanted.IsEmphasis)];
        foreach (var face in chain)
        {
            if (HasAll(face, cluster))
            {
                return face;
            }
        }

        return FirstWithBase(chain, wanted, cluster);
    }

    private FontFace FirstWithBase(FontFace[] chain, FontFace wanted, ReadOnlySpan<char> cluster)
    {
        Rune.DecodeFromUtf16(cluster, out var rune, out _);
        return wanted.Has(rune) ? wanted : chain.FirstOrDefault(face => face.Has(rune), Last);
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
}
