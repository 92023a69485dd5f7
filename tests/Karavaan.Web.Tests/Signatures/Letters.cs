using System.Globalization;
using UglyToad.PdfPig.Content;

namespace Karavaan.Web.Tests.Signatures;

/// <summary>What wall and paper are compared by: what they say, letter by letter, whatever lines and pages it stands on.</summary>
internal static class Letters
{
    /// <summary>What a page says, without its foot.</summary>
    public static IEnumerable<Letter> Told(Page page)
    {
        var furniture = page.GetMarkedContents().Where(element => element.IsArtifact).SelectMany(element => element.Letters).ToHashSet(ReferenceEqualityComparer.Instance);
        return page.Letters.Where(letter => !furniture.Contains(letter));
    }

    /// <summary>Letters of paper as one text, without what is only of the page.</summary>
    public static string Normal(IEnumerable<Letter> letters) => Normal(string.Concat(letters.Select(letter => letter.Value)));

    /// <summary>Letters and signs: lines and bullets are of the page.</summary>
    public static string Normal(string text) =>
        string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && char.GetUnicodeCategory(sign) != UnicodeCategory.Format && sign is not '•'));
}
