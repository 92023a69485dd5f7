using Karavaan.Documents.Charters;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>One page in plain words for who reads no further: everything in it is counted from the state.</summary>
internal static class SummaryPart
{
    public static IEnumerable<Block> Of(ReportScene scene)
    {
        var words = scene.Words;
        ListItem[] done =
        [
            .. Written(scene).Select(Item), .. Dots(scene), .. Quadrants(scene).Concat(Market(scene)).Concat(Charter(scene)).Select(Item),
        ];
        return
        [
            new Heading(1, words[ReportWordsText.Summary]),
            new Paragraph(When(scene) + " " + words.Count(ReportWordsText.PeopleOne, ReportWordsText.PeopleMany, scene.Workshop.Roster.Count)) { Kind = ParagraphKind.Lead },
            done.Length > 0 ? new List(done) : new Paragraph(words[ReportWordsText.NotBegun]),
        ];
    }

    private static string When(ReportScene scene)
    {
        var programme = scene.Workshop.Programme;
        var day = scene.Words.Day(DateOnly.FromDateTime((programme.StartedAt ?? scene.Input.Date).ToOffset(scene.Input.Date.Offset).DateTime));
        if (!programme.IsClosed)
        {
            return scene.Words[ReportWordsText.WhenRunning, day];
        }

        var minutes = ProgrammePart.Minutes(ProgrammePart.Total(programme));
        return scene.Words[minutes == 1 ? ReportWordsText.WhenOneMinute : ReportWordsText.When, day, minutes];
    }

    private static IEnumerable<string> Written(ReportScene scene)
    {
        var (words, notes) = (scene.Words, scene.Notes);
        var themes = notes.Where(note => note.Theme.Length > 0).Select(note => (note.Stage, note.Theme)).Distinct().Count();
        if (notes.Count > 0)
        {
            yield return themes == 0 || notes.Count == 1
                ? words.Count(ReportWordsText.NotesOne, ReportWordsText.NotesMany, notes.Count)
                : words[themes == 1 ? ReportWordsText.NotesAboutOne : ReportWordsText.NotesAboutMany, scene.Number(notes.Count), themes];
        }

        if (scene.Workshop.Board.Notes.Values.Count(note => note.IsHidden) is > 0 and var hidden)
        {
            yield return words.Count(ReportWordsText.HiddenOne, ReportWordsText.HiddenMany, hidden);
        }

        if (scene.Lines.Count() is > 0 and var lines)
        {
            yield return words.Count(ReportWordsText.HarvestOne, ReportWordsText.HarvestMany, lines);
        }
    }

    private static ListItem Item(string sentence) => sentence;

    private static ListItem[] Dots(ReportScene scene) =>
        scene.Notes.Select(note => (note, Dots: scene.DotsOf(note.Id))).Where(one => one.Dots > 0).ToList() is { Count: > 0 } dotted
            ? [new(new Paragraph(scene.Words[ReportWordsText.MostDots], "\n", PeoplesWords.Of(dotted.MaxBy(one => one.Dots).note.Text)))]
            : [];

    private static IEnumerable<string> Quadrants(ReportScene scene) =>
        scene.Revealed<StageTemplate.Quadrant>().Select(stage => new RoomWords(scene, stage)).Where(room => room.Count > 0).Select(room => room.Summary);

    private static IEnumerable<string> Market(ReportScene scene) =>
        scene.Workshop.Market.Open.Count() is > 0 and var offers ? [scene.Words.Count(ReportWordsText.MarketOne, ReportWordsText.MarketMany, offers)] : [];

    private static IEnumerable<string> Charter(ReportScene scene)
    {
        var (words, articles) = (scene.Words, ArticleReport.AllOf(scene.Workshop));
        if (articles.Any(article => article.Standing != Standing.NotDiscussed))
        {
            yield return words[ReportWordsText.CharterSays, StandingWords.Counts(articles, words)];
        }

        List<Agreement> agreed = [.. scene.Workshop.Agreements.Told];
        if (agreed.Count > 0)
        {
            yield return words[agreed.Count == 1 ? ReportWordsText.AgreedOne : ReportWordsText.AgreedMany, agreed.Count, agreed.Count(agreement => agreement.ClaimedBy is not null)];
        }

        if (scene.Workshop.Charter.Signatures.Values.Count(signature => !signature.IsPending) is > 0 and var signatures)
        {
            yield return words.Count(ReportWordsText.SignedOne, ReportWordsText.SignedMany, signatures);
        }

        if (SignaturePart.ReviewOf(scene.Input, words) is { } review)
        {
            yield return review;
        }
    }
}
