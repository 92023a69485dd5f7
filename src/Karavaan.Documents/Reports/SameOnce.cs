using Karavaan.Documents.Texts;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>What several people wrote with the same letters stands in a list once, with how often it was written.</summary>
internal static class SameOnce
{
    /// <summary>In the order in which each was written first; capitals don't make a difference.</summary>
    public static IEnumerable<IReadOnlyList<Inline>> Of(IEnumerable<string> texts, ReportScene scene) => Groups(texts).Select(same => Told(same, scene));

    /// <summary>What was written most often first.</summary>
    public static IEnumerable<IReadOnlyList<Inline>> MostFirst(IEnumerable<string> texts, ReportScene scene) =>
        Groups(texts).OrderByDescending(same => same.Count()).Select(same => Told(same, scene));

    private static IEnumerable<IGrouping<string, string>> Groups(IEnumerable<string> texts) =>
        texts.GroupBy(text => text.Trim().ToUpperInvariant(), StringComparer.Ordinal);

    private static IReadOnlyList<Inline> Told(IGrouping<string, string> same, ReportScene scene)
    {
        var words = PeoplesWords.Of(same.First());
        return same.Count() == 1 ? [words] : PeoplesWords.Within(scene.Words, ReportWordsText.TimesOver, words, same.Count());
    }
}
