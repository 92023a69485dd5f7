using System.Globalization;
using Karavaan.Pdf.Fonts;

namespace Karavaan.Pdf.Writing;

/// <summary>The fonts of a file, in the order in which they are first used: entries of the resource dictionary (ISO 32000-1, 7.8.3).</summary>
internal sealed class FontTable(PdfObjects objects)
{
    /// <summary>CIDs have two bytes; a document with more characters than this in one face goes on in a second font.</summary>
    private const int MostCharacters = 50_000;

    private readonly Dictionary<FontFace, FontUse> open = [];

    private readonly List<FontUse> all = [];

    public FontUse Use(FontFace face)
    {
        if (!open.TryGetValue(face, out var use) || use.Characters.Count > MostCharacters)
        {
            open[face] = use = new(face, "F" + (all.Count + 1).ToString(CultureInfo.InvariantCulture), objects.Allocate());
            all.Add(use);
        }

        return use;
    }

    /// <summary>Writes all fonts; returns the entries of the resource dictionary.</summary>
    public string Write()
    {
        foreach (var use in all)
        {
            new FontWriter(objects, use).Write();
        }

        return string.Concat(all.Select(use => $"/{use.Name} {PdfSyntax.Reference(use.Number)}"));
    }
}
