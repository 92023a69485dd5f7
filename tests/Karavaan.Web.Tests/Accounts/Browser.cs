using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Karavaan.Web.Accounts;

namespace Karavaan.Web.Tests.Accounts;

/// <summary>Opens pages, fills in their forms as they are, keeps cookies, and doesn't follow redirects by itself.</summary>
internal sealed class Browser(Uri address) : IDisposable
{
    public const string Password = "kamelen lopen langzaam";

    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };

    public HttpResponseMessage Answer { get; private set; } = new();

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public HttpStatusCode Status => Answer.StatusCode;

    public string? Location => Answer.Headers.Location?.ToString();

    /// <summary>What stands in the alert, in words.</summary>
    public string? Refusal => Page.QuerySelector("[role=alert]")?.TextContent.Trim();

    public async Task<Browser> OpenAsync(string path, string language = "nl")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await TakeAsync(await http.SendAsync(request));
    }

    /// <summary>Opens the page and sends its form with these fields filled in.</summary>
    public async Task<Browser> SendAsync(string path, params (string Name, string Value)[] filled)
    {
        await OpenAsync(path);
        var hidden = Page.QuerySelectorAll("form input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value));
        return await PostAsync(path, [.. hidden, .. filled]);
    }

    /// <summary>Posts these fields and nothing else.</summary>
    public async Task<Browser> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await TakeAsync(await http.PostAsync(path, form));
    }

    /// <summary>Signs out by the form that stands on every page behind the door.</summary>
    public async Task<Browser> SignOutAsync()
    {
        await OpenAsync(AccountPaths.Password);
        return await PostAsync(AccountPaths.SignOut, ("__RequestVerificationToken", Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!));
    }

    public void Dispose() => http.Dispose();

    private async Task<Browser> TakeAsync(HttpResponseMessage answer)
    {
        Answer = answer;
        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return this;
    }
}
