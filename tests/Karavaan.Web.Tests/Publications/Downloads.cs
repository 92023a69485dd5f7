using System.Net;
using System.Net.Http.Headers;
using UglyToad.PdfPig;

namespace Karavaan.Web.Tests.Publications;

/// <summary>Documents as they are answered.</summary>
internal static class Downloads
{
    /// <summary>The words of a PDF that was answered.</summary>
    public static async Task<string> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var document = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync());
        return string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)).Replace('\u00A0', ' ');
    }

    /// <summary>Asks for a document once more, as a browser that has a copy of it.</summary>
    public static Task<HttpResponseMessage> AskAgainAsync(HttpClient browser, string path, EntityTagHeaderValue tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);
        return browser.SendAsync(request);
    }
}
