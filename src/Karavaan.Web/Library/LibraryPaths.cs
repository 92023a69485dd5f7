namespace Karavaan.Web.Library;

/// <summary>Where the library is, and where its forms go.</summary>
internal static class LibraryPaths
{
    /// <summary>Everything that one can begin from.</summary>
    public const string All = "/templates/library";

    /// <summary>Where a copy is made.</summary>
    public const string Copies = $"{All}/copies";

    /// <summary>The name of the first place that a copy is made from.</summary>
    public const string FromShelf = "shelf:";

    /// <summary>A workshop from a file on the shelf.</summary>
    public static string PlanShelved(string file) => $"/desk/new?file={Uri.EscapeDataString(file)}";

    /// <summary>A workshop from a template of one's own.</summary>
    public static string PlanMine(Guid template) => $"/desk/new?mine={template}";

    /// <summary>Where a template of one's own is changed.</summary>
    public static string Change(Guid template) => $"/templates/{template}";

    /// <summary>What is done with a template of one's own.</summary>
    public static string Of(Guid template, string what) => $"/templates/{template}/{what}";

    /// <summary>A template's place in the page.</summary>
    public static string Place(Guid template) => $"{All}#t-{template:N}";
}
