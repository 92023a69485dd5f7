using Karavaan.Documents.Tests.Pdf;
using Karavaan.Documents.Tests.Reports;

namespace Karavaan.Documents.Tests.Kits;

/// <summary>The sheets of a kit.</summary>
public sealed class KitTests
{
    [Fact]
    public void Every_sheet_of_the_kit_says_what_it_is()
    {
        var pages = ReadBack.Pages(Papers.Make("kit", new ReportEvening(Evenings.Template())));
        string[] codes = ["TAFEL 1", "TAFEL 2", "TAFEL 3", "DEUR", "KAARTJES", "KWADRANT", "STIPPEN 1", "STIPPEN 2", .. Enumerable.Range(1, 9).Select(n => $"ARTIKEL {n}"), "KEUZE"];
        Assert.Equal(codes.Length, pages.Count);
        Assert.All(pages.Zip(codes), pair => Assert.Contains("WEGNAR · " + pair.Second, pair.First.Replace('\u00A0', ' '), StringComparison.Ordinal));
    }

    [Fact]
    public void A_kit_of_some_parts_has_only_their_sheets_and_a_short_programme_only_what_it_uses()
    {
        Assert.Single(ReadBack.Pages(PaperKit.Render(Papers.KitOf(Evenings.Template()), new HashSet<KitPart> { KitPart.Notes })));
        Assert.DoesNotContain(KitPart.Articles, PaperKit.Usable(Evenings.Template("nl", "kwadrant-in-45-minuten")));
        Assert.Equal(40, ReadBack.Pages(PaperKit.Render(Papers.KitOf(Evenings.Template(), 40), new HashSet<KitPart> { KitPart.Tents })).Count);
    }
}
