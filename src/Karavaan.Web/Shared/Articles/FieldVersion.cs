using System.Globalization;

namespace Karavaan.Web.Shared.Articles;

/// <summary>What a plain field of an article says of itself beside its words.</summary>
internal static class FieldVersion
{
    /// <summary>The version of the text that it was drawn from; <c>null</c>: it doesn't say. Anything else is a version that nobody knows.</summary>
    public static int? Of(string? version) => string.IsNullOrEmpty(version)
        ? null
        : int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    /// <summary>Its name; <c>null</c>: it has none, because it is drawn anew after each saving.</summary>
    public static string? Name(string? editor) => string.IsNullOrEmpty(editor) ? null : editor;
}
