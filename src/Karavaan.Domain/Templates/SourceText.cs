namespace Karavaan.Domain.Templates;

/// <summary>The text of a file as lines. White space here is the space and the tab, nothing else: every other character belongs to a text.</summary>
internal static class SourceText
{
    /// <summary>The lines without their ends (LF, CRLF or CR); a byte order mark at the start is dropped.</summary>
    public static string[] Lines(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    public static bool IsSpace(char character) => character is ' ' or '\t';

    public static bool IsBlank(string line) => line.All(IsSpace);

    public static string Trim(string text) => text.Trim(' ', '\t');

    public static string TrimStart(string text) => text.TrimStart(' ', '\t');

    public static string TrimEnd(string text) => text.TrimEnd(' ', '\t');

    /// <summary>The line without an indent of up to three spaces; null when it is indented deeper, and so can't be structure.</summary>
    public static string? Outdent(string line)
    {
        var trimmed = line.TrimStart(' ');
        return line.Length - trimmed.Length > 3 || trimmed.StartsWith('\t') ? null : trimmed;
    }
}
