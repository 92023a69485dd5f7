namespace Karavaan;

/// <summary>The folder of the sources, above the one that tests run from: templates, what is kept to compare with, and the program as it was built lie in it.</summary>
internal static class Repository
{
    /// <summary>Its path.</summary>
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
