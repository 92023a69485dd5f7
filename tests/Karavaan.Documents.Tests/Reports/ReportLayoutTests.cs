using Karavaan.Documents.Tests.Pdf;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Reports;

/// <summary>What belongs together in a report stands together.</summary>
public sealed class ReportLayoutTests
{
    private const int Groups = 24;

    [Fact]
    public void The_harvest_of_a_theme_stands_on_one_page()
    {
        for (var notes = 4; notes < 32; notes += 2)
        {
            var evening = new ReportEvening(Evenings.Template());
            var anna = evening.Joins("Anna", Groups);
            var stage = evening.Stage<StageTemplate.Themes>();
            var same = Enumerable.Range(2, Groups - 1).Where(group => ThemeOf(group) == ThemeOf(2)).Take(3).ToList();
            var bram = evening.Joins("Bram", 1);
            for (var i = 0; i < notes; i++)
            {
                evening.Writes(bram, $"Kaartje {i}");
            }

            evening.Harvests(same[0], "Iedereen een sleutel.").Harvests(same[1], "Iedereen een taak.").Harvests(same[2], "Iedereen een stem.");
            Assert.Single(ReadBack.Pages(evening.Pdf), page => HasAll(page, "sleutel.", "taak.", "stem."));

            string? ThemeOf(int group) => evening.Now.ThemeOf(stage, new GroupId(group))?.Key;
        }
    }

    /// <summary>Fifteen long notes with dots are more than a page can hold.</summary>
    [Fact]
    public void The_title_over_the_dots_stands_over_the_first_notes_however_long_they_are()
    {
        var text = string.Join(' ', Enumerable.Repeat("een sleutel voor iedereen in de straat", 7));
        for (var notes = 0; notes < 40; notes++)
        {
            var evening = new ReportEvening(Evenings.Template());
            var anna = evening.Joins("Anna", 1);
            for (var i = 0; i < 15; i++)
            {
                evening.Dots(evening.Writes(anna, $"stip{i}. {text}"), 20 - i);
            }

            for (var i = 0; i < notes; i++)
            {
                evening.Writes(anna, $"Kaartje {i}");
            }

            var pages = ReadBack.Pages(evening.Reveal<StageTemplate.Harvest>().Pdf);
            Assert.Single(pages, page => page.LastIndexOf("stip1.", StringComparison.Ordinal) > page.IndexOf("Waar de stippen liggen", StringComparison.Ordinal)
                && HasAll(page, "Waar de stippen liggen", "stip0."));
        }
    }

    [Fact]
    public void The_label_of_a_note_is_not_broken()
    {
        var evening = new ReportEvening(Evenings.Template());
        var anna = evening.Joins("Anna", 1);
        for (var length = 66; length < 90; length++)
        {
            evening.Dots(evening.Writes(anna, new string('n', 10) + " " + string.Join(' ', Enumerable.Repeat("in", length / 3))), 7);
        }

        evening.Reveal<StageTemplate.Harvest>();
        using var document = PdfDocument.Open(evening.Pdf);
        var labels = 0;
        foreach (var letters in document.GetPages().Select(page => page.Letters))
        {
            var text = string.Concat(letters.Select(letter => letter.Value[0])).Replace('\u00A0', ' ');
            for (var at = text.IndexOf("7 stippen", StringComparison.Ordinal); at >= 0; at = text.IndexOf("7 stippen", at + 1, StringComparison.Ordinal))
            {
                labels++;
                Assert.Equal(letters[at].StartBaseLine.Y, letters[at + 2].StartBaseLine.Y, 0.1);
            }
        }

        Assert.Equal(24, labels);
    }

    /// <summary>The contents stand under the summary, and the picture of the quadrant at the top of a page with the rest of its chapter before it.</summary>
    [Fact]
    public void No_page_of_a_full_evening_but_the_last_is_left_half_white()
    {
        for (var people = 8; people < 44; people += 3)
        {
            using var document = PdfDocument.Open(Papers.Make("report", Papers.Evening(people: people, groups: 3)));
            foreach (var page in document.GetPages().Skip(1).SkipLast(1))
            {
                var lowest = page.Letters.Select(letter => letter.StartBaseLine.Y).Where(y => y > page.Height * 0.08).Min();
                Assert.True(lowest < page.Height * 0.5, $"With {people} people page {page.Number} ends at {lowest:0} of {page.Height:0}.");
            }
        }
    }

    /// <summary>However much stands before it.</summary>
    [Fact]
    public void A_short_market_leaves_no_page_mostly_white()
    {
        for (var reasons = 0; reasons < 30; reasons += 3)
        {
            var evening = new ReportEvening(Evenings.Template());
            var anna = evening.Joins("Anna", 1);
            evening.Places(anna, "Repair Café", new(0.5, -0.5));
            for (var i = 0; i < reasons; i++)
            {
                evening.Places(evening.Joins($"Mens {i}", 1), $"Initiatief {i}", new(-0.5, 0.5), why: $"Reden {i}");
            }

            evening.Reveal<StageTemplate.Quadrant>().Offers(anna, OfferKind.Share, "gereedschap");
            evening.Adopts(1, "We delen alles.");
            using var document = PdfDocument.Open(evening.Pdf);
            var market = document.GetPages().Single(page => string.Concat(page.Letters.Select(letter => letter.Value)).Contains("gereedschap", StringComparison.Ordinal));
            var lowest = market.Letters.Select(letter => letter.StartBaseLine.Y).Where(y => y > market.Height * 0.08).Min();
            Assert.True(lowest < market.Height * 0.55, $"After {reasons} reasons the page of the market ends at {lowest:0} of {market.Height:0}.");
        }
    }

    private static bool HasAll(string page, params string[] words) => words.All(word => page.Contains(word, StringComparison.Ordinal));
}
