using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>
/// The canonical text of a charter: what its hash is about, whatever the document that shows it looks like. It holds no names of
/// people, no signatures, no concerns and no times, so forgetting a person never changes it.
/// </summary>
/// <remarks>
/// The format, in Unicode NFC and UTF-8, every line ended by <c>\n</c> (also the last), lines and parts in this order:
/// <code>
/// karavaan charter 1
/// title: {title of the workshop}
/// subject: {what the charter is about; nothing when it was not said}
/// for: {for whom; likewise}
/// licence: {licence of the template}
///
/// article {number}: {title}
/// status: {adopted | open | undecided}
/// &gt; {each line of the adopted text}
/// </code>
/// An article begins with an empty line; articles stand in the order of their numbers. Only an adopted article has text lines, each
/// after "&gt; " (an empty one is "&gt;" alone), so no text can pass for another part. U+FFFE and U+FFFF are left out. A title is one line: white space in it is one space.
/// </remarks>
public static class CharterText
{
    /// <summary>The canonical text of the charter as it stands.</summary>
    public static string Of(Workshop workshop)
    {
        var text = new StringBuilder();
        text.Append("karavaan charter 1\n");
        text.Append("title:").Append(OneLine(workshop.Template?.Title)).Append('\n');
        text.Append("subject:").Append(OneLine(workshop.Board.Subject?.What)).Append('\n');
        text.Append("for:").Append(OneLine(workshop.Board.Subject?.ForWhom)).Append('\n');
        text.Append("licence:").Append(OneLine(workshop.Template?.Licence)).Append('\n');
        foreach (var article in workshop.Charter.Articles.Values)
        {
            Append(text, article);
        }

        return text.ToString();
    }

    /// <summary>SHA-256 of the canonical text in UTF-8, as 64 lower-case hex digits.</summary>
    public static string Hash(Workshop workshop) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(workshop))));

    private static void Append(StringBuilder text, Article article)
    {
        text.Append(CultureInfo.InvariantCulture, $"\narticle {article.Id.Number}:").Append(OneLine(article.Title)).Append('\n');
        text.Append("status: ").Append(Key(article.Status)).Append('\n');
        foreach (var line in article.AdoptedVersion is { } version ? Nfc(version.Text).Split('\n') : [])
        {
            text.Append(line.Length == 0 ? ">" : "> ").Append(line).Append('\n');
        }
    }

    private static string Key(ArticleStatus status) => status switch
    {
        ArticleStatus.Adopted => "adopted",
        ArticleStatus.LeftOpen => "open",
        _ => "undecided",
    };

    private static string OneLine(string? value) =>
        string.Concat(Nfc(value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => $" {word}"));

    private static string Nfc(string value) => Typed.Clean(value).Normalize(NormalizationForm.FormC);
}
