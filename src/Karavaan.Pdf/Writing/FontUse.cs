using Karavaan.Pdf.Fonts;

namespace Karavaan.Pdf.Writing;

/// <summary>
/// A face in one document. Every pair of a glyph and the text it stands for is a CID of its own, so any glyph can carry any text: a box stands
/// for a character that no face has, and a hyphen for U+00AD (ISO 32000-1, 9.7.4.2 for CIDToGIDMap, 9.10.3 for ToUnicode).
/// </summary>
internal sealed class FontUse(FontFace face, string name, int number)
{
    private readonly Dictionary<CharacterId, int> ids = [];

    private readonly List<CharacterId> inOrder = [new(0, "")];

    public FontFace Face => face;

    /// <summary>The name in the resource dictionary.</summary>
    public string Name => name;

    /// <summary>The object number of the font.</summary>
    public int Number => number;

    /// <summary>By CID; CID 0 is .notdef and is never shown.</summary>
    public IReadOnlyList<CharacterId> Characters => inOrder;

    public int IdOf(ushort glyph, string text)
    {
        var character = new CharacterId(glyph, text);
        if (!ids.TryGetValue(character, out var id))
        {
            ids[character] = id = inOrder.Count;
            inOrder.Add(character);
        }

        return id;
    }
}

/// <summary>A glyph and the text it stands for.</summary>
internal readonly record struct CharacterId(ushort Glyph, string Text);
