using System.Buffers;

namespace Karavaan.Pdf.Fonts;

/// <summary>What the choice of a typeface has to know about characters.</summary>
internal static class Characters
{
    private const char TextSelector = '\uFE0E';

    private const char EmojiSelector = '\uFE0F';

    /// <summary>The characters below U+1F000 that Unicode's emoji-data.txt (15.1) gives Emoji_Presentation.</summary>
    private static readonly SearchValues<char> EmojiByDefault = SearchValues.Create(
        "\u231A\u231B\u23E9\u23EA\u23EB\u23EC\u23F0\u23F3\u25FD\u25FE\u2614\u2615\u2648\u2649\u264A\u264B\u264C\u264D\u264E\u264F\u2650\u2651\u2652\u2653\u267F\u2693\u26A1\u26AA\u26AB" +
        "\u26BD\u26BE\u26C4\u26C5\u26CE\u26D4\u26EA\u26F2\u26F3\u26F5\u26FA\u26FD\u2705\u270A\u270B\u2728\u274C\u274E\u2753\u2754\u2755\u2757\u2795\u2796\u2797\u27B0\u27BF\u2B1B\u2B1C\u2B50\u2B55");

    /// <summary>Whether a cluster is to be drawn as an emoji: by its own nature or because a selector asks for it.</summary>
    public static bool IsEmoji(ReadOnlySpan<char> cluster)
    {
        if (cluster.Length == 1)
        {
            return EmojiByDefault.Contains(cluster[0]);
        }

        return !cluster.Contains(TextSelector)
            && (cluster.Contains(EmojiSelector) || cluster.ContainsAny(EmojiByDefault) || HasPictograph(cluster));
    }

    /// <summary>Default ignorable code points: a face need not have them, the shaper makes them invisible.</summary>
    public static bool IsIgnorable(int codePoint) => codePoint is 0x00AD or 0x034F or 0x061C
        or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x2060 and <= 0x206F)
        or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xE0000 and <= 0xE0FFF);

    private static bool HasPictograph(ReadOnlySpan<char> cluster)
    {
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (rune.Value is >= 0x1F000 and <= 0x1FAFF)
            {
                return true;
            }
        }

        return false;
    }
}
