namespace Karavaan.Documents.Tests;

/// <summary>Where the sources are: templates are read from there, and layouts are compared with what is kept there.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Karavaan.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Karavaan.sln is in none of the folders above the tests.");
        }

        return folder.FullName;
    }
}
