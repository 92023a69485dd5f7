using System.Text.Json.Serialization;

namespace Karavaan.Browser.Tests.Client;

/// <summary>An operation as the server sends it, written here by hand.</summary>
public sealed record Op(
    [property: JsonPropertyName("op")] string Kind, string Id, int V, string? Html = null, string? List = null, long? Order = null)
{
    public static Op Put(string list, string id, long order, int v, string html) => new("put", id, v, html, list, order);

    public static Op Replace(string id, int v, string html) => new("replace", id, v, html);

    public static Op Drop(string id, int v) => new("drop", id, v);
}
