namespace Karavaan.Web.Shared;

/// <summary>Names of any direction of writing inside a sentence of ours.</summary>
public static class Bidi
{
    /// <summary>The name between Unicode's first-strong isolate and its end (UAX #9): it can't turn the words around it.</summary>
    public static string Isolate(string name) => $"\u2068{name}\u2069";
}
