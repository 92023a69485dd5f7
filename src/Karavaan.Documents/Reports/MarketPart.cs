using Karavaan.Documents.Texts;
using Karavaan.Domain.Markets;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>What organisations share and look for, and who can use it: they put it there with their name, on purpose.</summary>
internal static class MarketPart
{
    public static IEnumerable<Block> Of(ReportScene scene)
    {
        var words = scene.Words;
        Block[] found =
        [
            .. Table(OfferKind.Share, words[ReportWordsText.Shares], words[ReportWordsText.Users], scene),
            .. Table(OfferKind.Need, words[ReportWordsText.Needs], words[ReportWordsText.Helpers], scene),
        ];
        return found.Length == 0 ? [] : [new Heading(1, words[ReportWordsText.Market]), .. found];
    }

    private static Block[] Table(OfferKind kind, string title, string takers, ReportScene scene)
    {
        List<Offer> offers = [.. scene.Workshop.Market.Open.Where(offer => offer.Kind == kind && offer.Text.Length > 0)];
        return offers.Count == 0 ? [] :
        [
            new Heading(2, title),
            new Table(
                [new(scene.Words[ReportWordsText.Organisation], 3), new(scene.Words[ReportWordsText.What], 4), new(takers, 4)],
                [.. offers.Select(offer => new TableRow(new TableCell(PeoplesWords.Name(NameOf(offer.Organisation, scene))), new TableCell(PeoplesWords.Of(offer.Text)), Takers(offer, scene)))])
            {
                HasRowHeads = true,
            },
        ];
    }

    /// <summary>One below the other.</summary>
    private static TableCell Takers(Offer offer, ReportScene scene) => new(
    [
        .. offer.Takers.Values.Select(scene.Workshop.Quadrants.Whole).Distinct().Select(id => NameOf(id, scene)).Order(StringComparer.Create(scene.Words.Culture, ignoreCase: true))
            .SelectMany((name, i) => i == 0 ? [PeoplesWords.Name(name)] : (Inline[])["\n", PeoplesWords.Name(name)]),
    ]);

    private static string NameOf(Domain.Workshops.OrganisationId id, ReportScene scene) => scene.Workshop.Quadrants.NameOf(id) ?? "–";
}
