namespace Karavaan.Pdf.Text;

/// <summary>Which addresses a document may lead to (the URI of ISO 32000-1, 12.6.4.7).</summary>
internal static class LinkAddress
{
    /// <summary>The address in its escaped, absolute form; null when it is not http, https, mailto or tel.</summary>
    public static string? Of(string? link) =>
        Uri.TryCreate(TextCleaner.CleanLine(link), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel" ? uri.AbsoluteUri : null;
}
