namespace Karavaan.Domain.Tests.Templates;

/// <summary>The files that the tests read, found from the solution's folder.</summary>
internal static class Files
{
    private static readonly string root = Root();

    public static string BuiltIn(string language) => File.ReadAllText(Path.Combine(root, "templates", $"van-buurt-naar-wereld.{language}.md"));

    public static string Fixture(string name) =>
        File.ReadAllText(Path.Combine(root, "tests", "Karavaan.Domain.Tests", "Templates", "fixtures", $"{name}.md"));

    public static string Format() => File.ReadAllText(Path.Combine(root, "templates", "FORMAT.md"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Karavaan.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Karavaan.sln is in none of the folders above the tests.");
        }

        return folder.FullName;
    }
}
