namespace Karavaan.Domain.Tests.Templates;

/// <summary>The files that the tests read, found from the solution's folder.</summary>
internal static class Files
{
    private static readonly string root = Root();

    public static string BuiltIn(string language) => Shelved("van-buurt-naar-wereld", language);

    public static string Shelved(string workshop, string language) => File.ReadAllText(Path.Combine(root, "templates", $"{workshop}.{language}.md"));

    /// <summary>Every workshop on the shelf: its keyword and language.</summary>
    public static IEnumerable<(string Workshop, string Language)> Shelf => Directory.EnumerateFiles(Path.Combine(root, "templates"), "*.??.md")
        .Select(file => Path.GetFileNameWithoutExtension(file).Split('.'))
        .Select(parts => (parts[0], parts[1]))
        .Order();

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
