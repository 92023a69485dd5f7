using Karavaan.Documents.Tests.Pdf;
using Karavaan.Documents.Tests.Reports;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;

namespace Karavaan.Documents.Tests;

/// <summary>All documents of one evening, each by its name.</summary>
internal static class Papers
{
    public static readonly string[] Names = ["guide", "kit", "charter", "charter-poster", "report", "summary", "quadrant", "letter"];

    /// <summary>80 letters without a place to break, as long as an organisation may be called.</summary>
    public const string LongWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    /// <summary>As long as the title of a workshop may be.</summary>
    public const string LongTitle = "Hoe we in onze wijk gereedschap, lokalen, kennis en tijd delen met alle verenigingen, buren en scholen van de hele stad";

    public static readonly PublicPage Page = new("https://karavaan.voorbeeld.be/p/van-de-buurt", SampleDrawing.Modules(), "https://karavaan.voorbeeld.be/check");

    /// <summary>Makes one of them, in the language of the evening.</summary>
    public static byte[] Make(string name, ReportEvening evening, IProgress<Karavaan.Pdf.RenderStep>? progress = null) => name switch
    {
        "guide" => GuideDocument.Render(GuideInput.Of(evening.Now, evening.Template.Title, ReportEvening.HalfPastSeven)!, progress),
        "kit" => PaperKit.Render(KitOf(evening.Template), Enum.GetValues<KitPart>().ToHashSet(), progress),
        "charter" => CharterDocument.Render(evening.Input, progress),
        "charter-poster" => CharterPoster.Render(evening.Input, progress),
        "report" => ReportDocument.Render(evening.Input, progress),
        "summary" => ReportSummary.Render(evening.Input, progress),
        "letter" => LetterDocument.Render(evening.Input, progress),
        "quadrant" => QuadrantPoster.Render(evening.Input, progress)!,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>What one of those says that flow over pages.</summary>
    public static Karavaan.Pdf.Model.Document Of(string name, ReportEvening evening) => name switch
    {
        "guide" => GuideDocument.Of(GuideInput.Of(evening.Now, evening.Template.Title, ReportEvening.HalfPastSeven)!),
        "charter" => CharterDocument.Of(evening.Input),
        "report" => ReportDocument.Of(evening.Input),
        "letter" => LetterDocument.Of(evening.Input),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public static KitInput KitOf(WorkshopTemplate template, int tables = 3) => new(
        template, template.Title, template.Language, ReportEvening.HalfPastSeven, "WEGNAR", "karavaan.voorbeeld.be", "https://karavaan.voorbeeld.be/j/WEGNAR", tables, _ => SampleDrawing.Modules());

    /// <summary>A full evening, of which five people signed.</summary>
    public static ReportEvening Evening(string language = "nl", int people = 12, int groups = 3)
    {
        var evening = Evenings.Full(language, people, groups);
        evening.People.Take(5).ToList().ForEach(who => evening.Happens(new CharterEvent.CharterSigned(who, false)));
        return evening;
    }

    /// <summary>One person who types one endless word at every place where somebody may type, in a workshop whose own texts are such words.</summary>
    public static ReportEvening Endless(string language, string title = LongWord)
    {
        var template = Evenings.Template(language);
        var evening = new ReportEvening(template with { Title = title, Introduction = LongWord, Stages = [.. template.Stages.Select(Endless)] }) { Organisation = LongWord, Page = Page };
        var anna = evening.Joins(LongWord[..40], 1);
        evening.Writes(anna, LongWord);
        evening.Harvests(1, LongWord).Places(anna, LongWord, new(0.5, 0.5), new(-1, -1), LongWord).ShowsName(anna, LongWord).Reveal<StageTemplate.Quadrant>()
            .Adopts(1, LongWord).Agrees(LongWord, anna).Happens(new CharterEvent.CharterSigned(anna, true));
        return evening.Happens(new Domain.Boards.BoardEvent.SubjectSet(LongWord, LongWord)).Happens(new CharterEvent.LetterWritten(LongWord, LongWord, LongWord));
    }

    /// <summary>An evening on which nobody typed anything.</summary>
    public static ReportEvening Nothing(string language) => new(Evenings.Template(language));

    /// <summary>A programme in which everything is empty that may be, on which nobody typed anything.</summary>
    public static ReportEvening Bare(string language)
    {
        var template = Evenings.Template(language);
        return new(template with { Introduction = "", Licence = "", Extra = [], Stages = [.. template.Stages.Select(Bare)] });
    }

    /// <summary>A programme of a whole day, with texts as long as they may be at every place.</summary>
    public static ReportEvening Much(string language)
    {
        var template = Evenings.Template(language);
        var stages = Enumerable.Range(0, 3).SelectMany(_ => template.Stages.Select(Much)).ToList();
        return new(template with { Title = LongTitle, Introduction = Repeated(2000), Stages = [.. stages] });
    }

    private static string Repeated(int signs) => string.Concat(Enumerable.Repeat("Wie een sleutel heeft, doet open en laat binnen. ", (signs / 49) + 1))[..signs].TrimEnd();

    private static StageTemplate Bare(StageTemplate stage) => Emptied(stage) with { Goal = "", Instruction = "", Notes = "", Text = "" };

    private static StageTemplate Emptied(StageTemplate stage) => stage switch
    {
        StageTemplate.Welcome welcome => welcome with { Question = "" },
        StageTemplate.Story story => story with { Slides = [], WordQuestion = "" },
        StageTemplate.Themes themes => themes with { List = [], Rounds = null },
        StageTemplate.Harvest harvest => harvest with { LineQuestion = "", SubjectSentence = "" },
        StageTemplate.Quadrant quadrant => quadrant with { Examples = [], Practice = null },
        StageTemplate.Charter charter => charter with { Articles = [] },
        StageTemplate.Consent consent => consent with { Starters = [] },
        StageTemplate.Checkout checkout => checkout with { Questions = [] },
        _ => stage,
    };

    private static StageTemplate Much(StageTemplate stage) => Filled(stage) with { Title = LongTitle[..90], Goal = Repeated(300), Instruction = Repeated(500), Notes = Repeated(2500) };

    private static StageTemplate Filled(StageTemplate stage) => stage switch
    {
        StageTemplate.Story story => story with { Slides = [.. Enumerable.Range(0, 20).Select(i => new Slide($"{LongTitle[..60]} {i}", Repeated(900)))] },
        StageTemplate.Themes themes => themes with { List = [.. Enumerable.Range(0, 24).Select(i => new Theme($"thema-{i}", LongTitle[..70], Repeated(400), [.. Enumerable.Repeat(Repeated(200), 6)]))] },
        StageTemplate.Charter charter => charter with { Articles = [.. Enumerable.Range(1, 30).Select(i => new ArticleTemplate(i, LongTitle[..80], Repeated(280), Repeated(600), i % 2 == 0))] },
        StageTemplate.Consent consent => consent with { Starters = [.. Enumerable.Repeat(Repeated(200), 12)] },
        StageTemplate.Checkout checkout => checkout with { Questions = [.. Enumerable.Repeat(Repeated(200), 8)] },
        _ => stage,
    };

    private static StageTemplate Endless(StageTemplate stage) => stage switch
    {
        StageTemplate.Charter charter => charter with
        {
            Title = LongWord,
            Goal = LongWord,
            Instruction = LongWord,
            Articles = [.. charter.Articles.Select(article => article with { Title = LongWord, Question = LongWord, Example = LongWord })],
        },
        StageTemplate.Themes themes => themes with { Title = LongWord, Goal = LongWord, Instruction = LongWord, List = [.. themes.List.Select(theme => theme with { Title = LongWord })] },
        _ => stage with { Title = LongWord, Goal = LongWord, Instruction = LongWord },
    };
}
