namespace Karavaan.Pdf.Model;

/// <summary>A stretch of text in one style. A newline is a hard line break; a soft hyphen (U+00AD) is a place where the word may break.</summary>
public sealed record Inline(string Text)
{
    public bool IsStrong { get; init; }

    public bool IsEmphasis { get; init; }

    public bool IsSmall { get; init; }

    /// <summary>A stroke of yellow felt pen under the words.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Where the words lead to, as a link annotation with a URI action (ISO 32000-1, 12.5.6.5 and 12.6.4.7). Only http, https, mailto and tel become a link; with any other address the words stay plain text.</summary>
    public string? Link { get; init; }

    /// <summary>Colour of the letters; what is around them decides when this is null.</summary>
    public Colour? Colour { get; init; }

    /// <summary>Puts the words on a small label in this hue. See <see cref="Status"/>.</summary>
    public Hue? Label { get; init; }

    /// <summary>BCP 47 tag when these words are in another language than the paragraph (ISO 32000-1, 14.9.2).</summary>
    public string? Language { get; init; }

    public static implicit operator Inline(string text) => new(text);

    public static Inline Strong(string text) => new(text) { IsStrong = true };

    public static Inline Emphasis(string text) => new(text) { IsEmphasis = true };

    public static Inline Small(string text) => new(text) { IsSmall = true };

    public static Inline Marked(string text) => new(text) { IsMarked = true };

    public static Inline To(string link, string text) => new(text) { Link = link };

    /// <summary>A label with a sign and a word, for example <c>✓ aangenomen</c>: the colour only helps.</summary>
    public static Inline Status(string sign, string word, Hue hue) => new(sign + "\u00A0" + word) { Label = hue, IsStrong = true };
}
