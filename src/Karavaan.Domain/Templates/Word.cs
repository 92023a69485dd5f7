using System.Text;

namespace Karavaan.Domain.Templates;

/// <summary>
/// A word of the workshop file's grammar in the four languages: written in the language of the file, read in any of them.
/// Capitals, accents, hyphens and curly apostrophes make no difference to the reader.
/// </summary>
internal sealed class Word
{
    private const int Longest = 40;
    private readonly string[] written;
    private readonly HashSet<string> forms;

    /// <summary>The word in nl, fr, en and de, and other forms that people may type.</summary>
    public Word(string nl, string fr, string en, string de, params string[] also)
    {
        written = [nl, fr, en, de];
        forms = [.. written.Concat(also).Select(Fold)];
    }

    /// <summary>The languages of workshop files, the first one being the fallback.</summary>
    public static Sequence<string> Languages { get; } = ["nl", "fr", "en", "de"];

    /// <summary>Every form, folded: what the reader compares with.</summary>
    public IEnumerable<string> Forms => forms;

    /// <summary>The word as the writer writes it; Dutch for an unknown language.</summary>
    public string In(string language) => written[Math.Max(0, Array.IndexOf([.. Languages], language))];

    /// <summary>Whether a piece of the file is this word, in any language.</summary>
    public bool Is(string text) => text.Length <= Longest && Has(Fold(text));

    /// <summary>Whether a folded piece of the file is this word: folding once is cheaper when many words are tried.</summary>
    public bool Has(string folded) => forms.Contains(folded);

    /// <summary>A piece of the file without the differences that the reader overlooks.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant().Trim())
        {
            folded.Append(Plain(letter));
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // By hand and not by Unicode normalisation: that throws on half a surrogate pair, and a file may hold anything.
    private static string Plain(char letter) => letter switch
    {
        'à' or 'â' or 'ä' => "a",
        'é' or 'è' or 'ê' or 'ë' => "e",
        'î' or 'ï' => "i",
        'ô' or 'ö' => "o",
        'ù' or 'û' or 'ü' => "u",
        'ç' => "c",
        'ß' => "ss",
        '’' or '‘' => "'",
        '-' or '_' or '‑' or '\t' or '\u00A0' or '\u202F' => " ",
        _ => letter.ToString(),
    };
}
