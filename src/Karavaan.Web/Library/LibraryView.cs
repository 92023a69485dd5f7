using System.Globalization;
using Karavaan.Web.Shared.Shelves;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Library;

/// <summary>What stands in the library for one facilitator, as far as it was searched for.</summary>
/// <param name="Search">What was typed; empty: everything.</param>
/// <param name="Mine">Their own, last changed first.</param>
/// <param name="Away">Their own that are out of the way.</param>
/// <param name="Shared">What others share.</param>
/// <param name="Shelf">The built-in ones, the reader's language first.</param>
public sealed record LibraryView(
    string Search,
    IReadOnlyList<OwnTemplate> Mine,
    IReadOnlyList<OwnTemplate> Away,
    IReadOnlyList<SharedTemplate> Shared,
    IReadOnlyList<ShelvedTemplate> Shelf)
{
    /// <summary>With more than so many, one can search.</summary>
    public const int Comfortable = 8;

    /// <summary>How many there are besides the built-in ones, whatever was searched for.</summary>
    public int Owned { get; private init; }

    /// <summary>Was anything found?</summary>
    public bool IsEmpty => Mine.Count + Away.Count + Shared.Count + Shelf.Count == 0;

    /// <summary>The view of what there is.</summary>
    public static LibraryView Of(
        string search, IReadOnlyList<OwnTemplate> own, IReadOnlyList<SharedTemplate> shared, IReadOnlyList<ShelvedTemplate> shelf, string language)
    {
        bool Finds(string title) => CultureInfo.GetCultureInfo(language).CompareInfo.IndexOf(
            title, search, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
        return new(
            search,
            [.. own.Where(t => !t.IsArchived && Finds(t.Title))],
            [.. own.Where(t => t.IsArchived && Finds(t.Title))],
            [.. shared.Where(t => Finds(t.Template.Title))],
            [.. shelf.Where(t => t.Reading.Template is { } template && Finds(template.Title))
                .OrderByDescending(t => t.Reading.Template!.Language == language).ThenBy(t => t.Reading.Template!.Language, StringComparer.Ordinal)
                .ThenByDescending(t => t.Reading.Template!.Stages.Count).ThenBy(t => t.Reading.Template!.Size)])
        {
            Owned = own.Count + shared.Count,
        };
    }
}
