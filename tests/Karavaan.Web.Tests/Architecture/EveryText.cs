using System.Collections;
using System.Globalization;
using System.Resources;
using Karavaan.Web.Live;

namespace Karavaan.Web.Tests.Architecture;

/// <summary>What people read in one language: on every surface, in every document and in the workshops on the shelf.</summary>
internal static class EveryText
{
    /// <summary>Where texts lie.</summary>
    public static string[] Places { get; } = ["Karavaan.Web", "Karavaan.Documents", "templates"];

    /// <summary>Every text of a place: a resource or, of a template, a line.</summary>
    public static IReadOnlyList<string> Of(string place, string language) =>
        place == "templates" ? [.. Templates(language).SelectMany(File.ReadAllLines)] : Resources(place, language);

    /// <summary>The files of the workshops on the shelf.</summary>
    public static string[] Templates(string language) => Directory.GetFiles(Path.Combine(Repository.Root, "templates"), $"*.{language}.md");

    private static List<string> Resources(string place, string language)
    {
        var program = place == "Karavaan.Web" ? typeof(Room).Assembly : typeof(Documents.Texts.Words).Assembly;

        // Dutch lies in the program itself, beside files that are no texts.
        var assembly = language == "nl" ? program : program.GetSatelliteAssembly(CultureInfo.GetCultureInfo(language));
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.EndsWith(".resources", StringComparison.Ordinal)).SelectMany(name =>
            {
                using var reader = new ResourceReader(assembly.GetManifestResourceStream(name)!);
                return reader.Cast<DictionaryEntry>().Select(entry => (string)entry.Value!).ToList();
            }),
        ];
    }
}
