using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Tests.Evenings;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using static Karavaan.Web.Tests.Signatures.Letters;
using Letter = UglyToad.PdfPig.Content.Letter;

namespace Karavaan.Web.Tests.Signatures;

/// <summary>
/// A whole workshop on the real program: the page of the wall on which it is signed, as it comes over HTTP, against the charter that everybody takes home, as
/// its file comes over HTTP. What stands on the one stands on the other, in the same order, and nothing else does.
/// </summary>
public sealed class SamePageHttpTests
{
    [Fact]
    public async Task The_wall_on_which_people_sign_is_the_page_of_the_charter_word_for_word()
    {
        await using var evening = await Evening.StartAsync();
        await SignedAsync(evening);
        var wall = await WallAsync(evening);
        var leaves = wall.QuerySelectorAll(".charter-leaf").ToList();
        using var document = PdfDocument.Open(await FileAsync(evening, "results/charter.pdf"));
        var (cover, paper) = (Normal(Told(document.GetPage(1))), Normal(document.GetPages().SelectMany(Told)));

        // On the wall the subject stands between the title and the first article; on paper it is on the cover.
        var subject = leaves[0].QuerySelector(".pages")!.PreviousElementSibling!;
        Assert.Contains(Normal(subject.TextContent), cover, StringComparison.Ordinal);
        subject.Remove();
        Assert.Equal(Between(paper, "Onscharter", "Wietekende"), Normal(leaves[0].TextContent));

        var expected = $"^{Signatures(leaves[1])}$";
        var signed = Between(paper, "Wietekende", "Overditdocument");
        Assert.True(Regex.IsMatch(signed, expected), $"{signed}\nis not\n{expected}");

        var colophon = paper[(paper.IndexOf(signed, StringComparison.Ordinal) + signed.Length)..];
        var marks = wall.QuerySelectorAll(".charter-marks > span").Select(mark => Normal(mark.TextContent)).ToList();
        Assert.StartsWith("Overditdocument" + string.Concat(marks[..^1]), colophon, StringComparison.Ordinal);
        Assert.Contains(marks[^1], cover, StringComparison.Ordinal);
    }

    /// <summary>The stroke under what an objection brought is under the same words on both.</summary>
    [Fact]
    public async Task The_felt_pen_is_under_the_same_words()
    {
        await using var evening = await Evening.StartAsync();
        await SignedAsync(evening);
        var wall = (await WallAsync(evening)).QuerySelectorAll("ins").Select(words => Normal(words.TextContent)).ToList();
        using var document = PdfDocument.Open(await FileAsync(evening, "results/charter.pdf"));

        Assert.Equal(["énladders", "wieleent,brengtterug"], wall);
        Assert.Equal(string.Concat(wall), string.Concat(document.GetPages().Skip(1).Select(page => Normal(Marked(page)))));
    }

    /// <summary>
    /// Two articles adopted, one of them after an objection and with a concern, one left open, the others not discussed; agreements with and without
    /// somebody; Anna signed for an organisation before the second was adopted, Bram's board still thinks, and Cem signed for himself.
    /// </summary>
    private static async Task SignedAsync(Evening evening)
    {
        var (anna, bram, cem) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"), await evening.JoinAsync("Cem"));
        var desk = evening.Fleur;
        await desk.SaveAsync("put", "desk/subject", ("about", "gereedschap"), ("whom", "de wijk"));
        await evening.GoToAsync(8);
        await WriteAsync(4, "Wie leent, helpt één keer per jaar mee.");
        await WriteAsync(1, "We delen **boormachines**.");
        await WriteAsync(2, "Je leent iets voor twee weken.");
        await evening.GoToAsync(9);
        await AskAsync(4, Choice.Consent);
        await desk.SaveAsync("put", "desk/consent/articles/4/adoption");
        await evening.GoToAsync(11);
        await anna.SaveAsync("put", "sign/11/signature", ("as", "organisation"), ("name", "Anna De Wit"), ("organisation", "Repair Café Zuid"), ("role", "voorzitter"));
        await evening.GoToAsync(9);
        await AskAsync(1, Choice.Objection);
        await WriteAsync(1, "We delen **boormachines** én ladders.\n\n- wie leent, brengt terug");
        await AskAsync(1, Choice.Concern);
        await desk.SaveAsync("put", "desk/consent/articles/1/adoption");
        await desk.SaveAsync("put", "desk/consent/articles/2/keeper", ("name", "Dina"), ("until", "2035-04-09"));
        await evening.GoToAsync(10);
        await anna.SaveAsync("post", "agreements/10", ("what", "De sleutel laten bijmaken"), ("until", "2035-04-09"), ("shared", "de wijkraad"), ("claims", "yes"));
        await bram.SaveAsync("post", "agreements/10", ("what", "Soep koken"), ("until", ""), ("shared", ""));
        await desk.SaveAsync("put", $"desk/agreements/{AgreementId.Of(AgreementKind.Rereading).Value:n}/terms", ("until", "2035-03-12"));
        await evening.GoToAsync(11);
        await bram.SaveAsync("put", "sign/11/signature", ("as", "board"), ("name", "Bram Peeters"), ("organisation", "Velt"), ("role", "penningmeester"), ("until", "2035-04-09"));
        await cem.SaveAsync("put", "sign/11/signature", ("as", "self"), ("name", "Cem Yıldız"));

        async Task WriteAsync(int article, string text) => await desk.SaveAsync("put", $"desk/articles/{article}/text", ("text", text));

        async Task AskAsync(int article, Choice choice)
        {
            await desk.SaveAsync("post", $"desk/consent/articles/{article}/rounds");
            var round = evening.Workshop.Charter.OnScreen!.Value.Value.ToString("n");
            await anna.SaveAsync("put", $"consent/rounds/{round}/choice", ("choice", choice.ToString().ToLowerInvariant()), ("reason", "Ladders ook."));
            await desk.SaveAsync("put", $"desk/consent/rounds/{round}/reveal");
        }
    }

    /// <summary>
    /// What the wall says of signatures as a pattern for the paper, which also says the day of each. The wall says once more what a signature is for, to
    /// who stands before it; the code to the documents is only on the wall.
    /// </summary>
    private static string Signatures(IElement leaf)
    {
        var title = Normal(leaf.QuerySelector("h2")!.TextContent);
        var meaning = Normal(leaf.QuerySelector(".charter-meaning span > span")!.TextContent);
        var lines = leaf.QuerySelectorAll(".signatures > li").Select(Signature).ToList();
        Assert.Equal(3, lines.Count);
        return Regex.Escape(title + meaning) + string.Concat(lines) + Regex.Escape(Normal(leaf.QuerySelector(".review-line")!.TextContent));
    }

    private static string Signature(IElement line)
    {
        const string day = @"\d{1,2}\p{L}+\d{4}";
        var parts = line.QuerySelectorAll("small").Select(part => Normal(part.TextContent)).ToList();
        var standing = line.ClassList.Contains("pending") || parts.LastOrDefault()?.StartsWith("voorartikel", StringComparison.Ordinal) == true ? parts[^1] : null;
        var who = Regex.Escape(Normal(line.QuerySelector("bdi")!.TextContent) + string.Concat(standing is null ? parts : parts[..^1]));
        return who + (line.ClassList.Contains("pending") ? $@"◐[^✓◐]*{day}" : $"✓getekendop{day}" + (standing is null ? "" : "," + Regex.Escape(standing)));
    }

    private static async Task<IElement> WallAsync(Evening evening)
    {
        var wall = (await evening.Fleur.GetAsync("screen")).Document.QuerySelector(".charter-page")!;
        foreach (var unseen in wall.QuerySelectorAll(".unseen, [hidden]"))
        {
            unseen.Remove();
        }

        return wall;
    }

    private static async Task<byte[]> FileAsync(Evening evening, string path) => await (await evening.Fleur.GetAsync(path, "application/pdf")).Message.Content.ReadAsByteArrayAsync();

    /// <summary>The letters that lie over a stroke of the felt pen.</summary>
    private static IEnumerable<Letter> Marked(Page page)
    {
        var marker = Karavaan.Pdf.Model.Palette.Marker;
        var strokes = page.Paths.Where(path => path.IsStroked && path.LineWidth > 2 && path.StrokeColor?.ToRGBValues() is var (red, green, blue)
            && Near(red, marker.Red) && Near(green, marker.Green) && Near(blue, marker.Blue)).Select(path => path.GetBoundingRectangle()!.Value).ToList();
        return Told(page).Where(letter => letter.PointSize < 13 && strokes.Exists(stroke =>
            letter.StartBaseLine.X >= stroke.Left - 1 && letter.EndBaseLine.X <= stroke.Right + 1 && Math.Abs(letter.StartBaseLine.Y - stroke.Centroid.Y) < 4));

        static bool Near(double share, byte of255) => Math.Abs((share * 255) - of255) < 1;
    }

    private static string Between(string text, string start, string end)
    {
        var at = text.LastIndexOf(start, text.IndexOf(end, StringComparison.Ordinal) is >= 0 and var until ? text.LastIndexOf(end, StringComparison.Ordinal) : 0, StringComparison.Ordinal);
        Assert.True(at >= 0, $"No '{start}' before '{end}' in {text}");
        return text[at..text.IndexOf(end, at, StringComparison.Ordinal)];
    }
}
