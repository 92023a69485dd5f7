namespace Karavaan.Web.Live;

/// <summary>Which program made a page: pages of another build have to be loaded again.</summary>
public static class Build
{
    /// <summary>Changes whenever the program was compiled from other sources.</summary>
    public static string Id { get; } = typeof(Build).Module.ModuleVersionId.ToString("N")[..12];
}
