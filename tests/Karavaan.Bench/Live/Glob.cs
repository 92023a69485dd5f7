namespace Karavaan.Bench.Live;

/// <summary>Compares addresses with a pattern in which <c>*</c> is one part: <c>themes/*/notes</c>.</summary>
internal static class Glob
{
    /// <summary>Do the last parts of the path say what the pattern says?</summary>
    public static bool IsMatch(string path, string pattern)
    {
        var (parts, wanted) = (path.Split('/'), pattern.Split('/'));
        return parts.Length >= wanted.Length && parts[^wanted.Length..].Zip(wanted).All(pair => pair.Second == "*" || pair.First == pair.Second);
    }
}
