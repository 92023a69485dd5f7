using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>What a visitor got back.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body, HttpResponseMessage Message)
{
    /// <summary>The code of a refusal.</summary>
    public string Code => Field("code");

    /// <summary>What a refusal says to the person.</summary>
    public string Words => Field("words");

    /// <summary>The HTML of every operation in it, with what the operation is about.</summary>
    public IEnumerable<string> Drawn => Json.TryGetProperty("ops", out var ops) ? ops.EnumerateArray().Select(Show) : [];

    /// <summary>The page that it is.</summary>
    public IHtmlDocument Document => new HtmlParser().ParseDocument(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>An operation as text: its id and its HTML, without the version.</summary>
    public static string Show(JsonElement op) =>
        $"{op.GetProperty("id").GetString()} {(op.TryGetProperty("html", out var html) ? html.GetString() : "gone")}";

    private string Field(string name) => Json.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
