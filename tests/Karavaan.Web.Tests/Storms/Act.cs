namespace Karavaan.Web.Tests.Storms;

/// <summary>A form of the page, filled in: what somebody does.</summary>
/// <param name="Method">put, post or delete.</param>
/// <param name="Path">Where it goes.</param>
/// <param name="Fields">What stands in it.</param>
/// <param name="Text">The words that were typed in it, which nobody else typed; empty: none.</param>
/// <param name="Replaces">Only the newest of this form counts, as in the client's queue.</param>
internal sealed record Act(HttpMethod Method, string Path, IReadOnlyList<KeyValuePair<string, string>> Fields, string Text, bool Replaces)
{
    /// <summary>The path without what tells one thing from another: <c>notes/*/pick</c>.</summary>
    public string Kind { get; } = $"{Method} {KindOf(Path)}";

    /// <summary>The value of a field; empty when there is none.</summary>
    public string this[string field] => Fields.Where(f => f.Key == field).Select(f => f.Value).FirstOrDefault("");

    /// <summary>A path below the workshop's, with stars for numbers, ids and themes.</summary>
    public static string KindOf(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToArray();
        return string.Join('/', parts.Select((part, i) => int.TryParse(part, out _) || part.Length == 32 || (i > 0 && parts[i - 1] == "themes") ? "*" : part));
    }
}
