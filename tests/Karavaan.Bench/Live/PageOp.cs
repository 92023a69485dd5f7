using System.Text.Json;

namespace Karavaan.Bench.Live;

/// <summary>One step that brings a page up to date, as it comes over the line: <c>put</c>, <c>replace</c> or <c>drop</c>.</summary>
internal sealed record PageOp(string Kind, string Id, int Version, string List, long Order, string Html)
{
    /// <summary>Reads a list of operations.</summary>
    public static List<PageOp> ReadAll(JsonElement ops) => [.. ops.EnumerateArray().Select(Read)];

    private static PageOp Read(JsonElement op) => new(
        Text(op, "op"),
        Text(op, "id"),
        op.GetProperty("v").GetInt32(),
        Text(op, "list"),
        op.TryGetProperty("order", out var order) ? order.GetInt64() : 0,
        Text(op, "html"));

    private static string Text(JsonElement op, string name) => op.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
