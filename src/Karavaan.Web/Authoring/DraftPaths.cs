namespace Karavaan.Web.Authoring;

/// <summary>Where a facilitator's own templates are.</summary>
internal static class DraftPaths
{
    /// <summary>All of them.</summary>
    public const string Mine = "/templates";

    /// <summary>Where one of them is changed.</summary>
    public static string Of(Guid template) => $"{Mine}/{template}";

    /// <summary>Its file.</summary>
    public static string FileOf(Guid template) => $"{Of(template)}/file";

    /// <summary>Where it is deleted.</summary>
    public static string DeletionOf(Guid template) => $"{Of(template)}/deletion";
}
