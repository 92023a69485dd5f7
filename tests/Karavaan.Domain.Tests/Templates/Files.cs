namespace Karavaan.Domain.Tests.Templates;

/// <summary>The files that the tests read.</summary>
internal static class Files
{
    public static string BuiltIn(string language) => Shelved("van-buurt-naar-wereld", language);

    public static string Shelved(string workshop, string language) => File.ReadAllText(Path.Combine(Repository.Root, "templates", $"{workshop}.{language}.md"));

    /// <summary>Every workshop on the shelf: its keyword and language.</summary>
    public static IEnumerable<(string Workshop, string Language)> Shelf => Directory.EnumerateFiles(Path.Combine(Repository.Root, "templates"), "*.??.md")
        .Select(file => Path.GetFileNameWithoutExtension(file).Split('.'))
        .Select(parts => (parts[0], parts[1]))
        .Order();

    public static string Fixture(string name) =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "Karavaan.Domain.Tests", "Templates", "fixtures", $"{name}.md"));

    public static string Format() => File.ReadAllText(Path.Combine(Repository.Root, "templates", "FORMAT.md"));
}
