using Karavaan.Pdf.Fonts;

namespace Karavaan.Pdf.Writing;

/// <summary>
/// A face in one document. Every pair of a glyph and the text it stands for is a CID of its own, so any glyph can carry any text: a box stands
/// for a character that no face has, and a hyphen for U+00AD (ISO 32000-1, 9.7.4.2 for CIDToGIDMap, 9.10.3 for ToUnicode).
/// </summary>
internal sealed class FontUse(FontFace face, string name, int number)
{
    /// <summary>Glyphs that stand for one letter, by both: most of a text is looked up here.</summary>
    private readonly Dictionary<int, int> letters = [];

    private readonly Dictionary<CharacterId, int> others = [];

    private readonly List<CharacterId> inOrder = [new(0, "")];

    private readonly List<float> advances = [face.Advance(0)];

    public FontFace Face => face;

    /// <summary>The name in the resource dictionary.</summary>
    public string Name => name;

    /// <summary>The object number of the font.</summary>
    public int Number => number;

    /// <summary>By CID; CID 0 is .notdef and is never shown.</summary>
    public IReadOnlyList<CharacterId> Characters => inOrder;

    public int IdOf(ushort glyph, string text)
    {
        if (text.Length == 1)
        {
            return IdOf(glyph, text[0]);
        }

        var character = new CharacterId(glyph, text);
        if (!others.TryGetValue(character, out var id))
        {
            others[character] = id = Add(character);
        }

        return id;
    }

    public int IdOf(ushort glyph, char letter)
    {
        var key = (glyph << 16) | letter;
        if (!letters.TryGetValue(key, out var id))
        {
            letters[key] = id = Add(new(glyph, letter.ToString()));
        }

        return id;
    }

    /// <summary>How far a character moves the pen, in thousandths of the size.</summary>
    public float AdvanceOf(int id) => advances[id];

    private int Add(CharacterId character)
    {
        inOrder.Add(character);
        advances.Add(face.Advance(character.Glyph));
        return inOrder.Count - 1;
    }
}

/// <summary>A glyph and the text it stands for.</summary>
internal readonly record struct CharacterId(ushort Glyph, string Text);
