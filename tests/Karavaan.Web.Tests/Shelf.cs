using Karavaan.Domain.Templates;

namespace Karavaan.Web.Tests;

/// <summary>The workshops on the shelf, as the program has them beside it: by their keyword, and the language that they are in.</summary>
internal static class Shelf
{
    /// <summary>The file of a workshop.</summary>
    public static string Read(string workshop = "van-buurt-naar-wereld", string language = "nl") =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "templates", $"{workshop}.{language}.md"));

    /// <summary>What the reader makes of it.</summary>
    public static WorkshopTemplate Template(string workshop = "van-buurt-naar-wereld", string language = "nl") =>
        TemplateReader.Read(Read(workshop, language)).Template!;
}
