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
