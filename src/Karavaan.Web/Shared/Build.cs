namespace Karavaan.Web.Shared;

/// <summary>Which build of the program runs: a page of another build loads itself again.</summary>
public static class Build
{
    /// <summary>The module version id of this assembly: the same sources give the same id.</summary>
    public static string Id { get; } = typeof(Build).Assembly.ManifestModule.ModuleVersionId.ToString("n");
}
