namespace Karavaan.Web.Rehearsals;

/// <summary>A form of a page that somebody could fill in and send, as the server drew it.</summary>
/// <param name="Method">As our client sends it: <c>data-command</c> goes before the form's own method.</param>
/// <param name="Path">Where it goes, after <c>/w/{code}/</c>.</param>
/// <param name="Fields">What stands in it.</param>
internal sealed record PageForm(string Method, string Path, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>What can be picked in it: radios, ticks and buttons with a value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Choices { get; init; } = [];

    /// <summary>What its first label says.</summary>
    public string Label { get; init; } = "";

    /// <summary>What its last button says.</summary>
    public string Button { get; init; } = "";

    /// <summary>Is one of its buttons held down already?</summary>
    public bool IsPressed { get; init; }

    /// <summary>The value of a field; <c>null</c> when it has none.</summary>
    public string? this[string name] => Fields.Where(f => f.Key == name).Select(f => f.Value).FirstOrDefault();

    /// <summary>A part of its path, counted from 0.</summary>
    public string Part(int index) => Path.Split('/') is var parts && index < parts.Length ? parts[index] : "";

    /// <summary>Does it go to such a path? <c>*</c> stands for one part.</summary>
    public bool GoesTo(string pattern)
    {
        var (asked, own) = (pattern.Split('/'), Path.Split('/'));
        return asked.Length == own.Length && asked.Zip(own).All(pair => pair.First == "*" || pair.First == pair.Second);
    }

    /// <summary>The same form, filled in.</summary>
    public PageForm With(params (string Name, string Value)[] fields) => this with
    {
        Fields = [.. Fields.Where(f => !fields.Any(given => given.Name == f.Key)), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))],
    };
}
