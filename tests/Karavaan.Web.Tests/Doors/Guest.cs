using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Karavaan.Web.Accounts;

namespace Karavaan.Web.Tests.Doors;

/// <summary>
/// Somebody with a browser of their own: keeps cookies, sends forms as they stand on the page with some fields filled in, says where it
/// comes from as browsers do, and doesn't follow redirects by itself.
/// </summary>
public sealed class Guest : IDisposable
{
    private const string Token = "__RequestVerificationToken";

    private readonly HttpClient http;

    public Guest(Uri address)
    {
        http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        http.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
    }

    public HttpResponseMessage Answer { get; private set; } = new();

    public IHtmlDocument Page { get; private set; } = Parse("");

    public HttpStatusCode Status => Answer.StatusCode;

    public string? Location => Answer.Headers.Location?.ToString();

    /// <summary>What stands in the first alert, in words.</summary>
    public string Alert => Words("[role=alert]");

    public string Title => Words("h1");

    public string Text => Page.Body!.TextContent;

    public string Words(string selector) => Page.QuerySelector(selector)?.TextContent.Trim() ?? "";

    public string? Value(string field) => Page.QuerySelector<IHtmlInputElement>($"[name={field}]:not([type=radio])")?.Value;

    public async Task<Guest> OpenAsync(string path, string language = "nl")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await TakeAsync(await http.SendAsync(request));
    }

    /// <summary>Sends the page's form with this action's end, or its only POST form.</summary>
    public Task<Guest> SubmitAsync(params (string Name, string Value)[] filled) => SubmitToAsync("", filled);

    public async Task<Guest> SubmitToAsync(string actionEnd, params (string Name, string Value)[] filled) =>
        await TakeAsync(await http.PostAsync(Action(actionEnd), new FormUrlEncodedContent(Fields(actionEnd, filled))));

    /// <summary>Sends the page's form with a file.</summary>
    public async Task<Guest> UploadAsync(string name, byte[] file, params (string Name, string Value)[] filled)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in Fields("", filled))
        {
            form.Add(new StringContent(value), field);
        }

        form.Add(new ByteArrayContent(file), "file", name);
        return await TakeAsync(await http.PostAsync(Action(""), form));
    }

    /// <summary>Opens a page and sends its form with these fields filled in.</summary>
    public async Task<Guest> SendAsync(string path, params (string Name, string Value)[] filled) => await (await OpenAsync(path)).SubmitAsync(filled);

    /// <summary>Signs out, with the token of a page behind the door.</summary>
    public async Task<Guest> SignOutAsync()
    {
        await OpenAsync(AccountPaths.Password);
        return await PostAsync(AccountPaths.SignOut, (Token, Value(Token)!));
    }

    /// <summary>Posts these fields and nothing else.</summary>
    public async Task<Guest> PostAsync(string path, params (string Name, string Value)[] fields) => await TakeAsync(
        await http.PostAsync(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))));

    public void Dispose() => http.Dispose();

    /// <summary>The fields of the form as they stand, changed where <paramref name="filled"/> says so.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields(string actionEnd, params (string Name, string Value)[] filled)
    {
        var standing = Form(actionEnd).QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(i => i.Type != "file" && (i.Type is not ("radio" or "checkbox") || i.IsChecked) && filled.All(f => f.Name != i.Name))
            .Select(i => (Name: i.Name!, i.Value));
        return standing.Concat(filled).Select(f => KeyValuePair.Create(f.Name, f.Value)).ToList();
    }

    private IHtmlFormElement Form(string actionEnd) => Page.QuerySelectorAll<IHtmlFormElement>("form[method=post]")
        .First(f => (f.GetAttribute("action") ?? "") is not AccountPaths.SignOut and var action && action.EndsWith(actionEnd, StringComparison.Ordinal));

    private string Action(string actionEnd) =>
        Form(actionEnd).GetAttribute("action") ?? Answer.RequestMessage!.RequestUri!.PathAndQuery;

    private async Task<Guest> TakeAsync(HttpResponseMessage answer)
    {
        Answer = answer;
        Page = Parse(await answer.Content.ReadAsStringAsync());
        return this;
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
