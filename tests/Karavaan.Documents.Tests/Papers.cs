using Karavaan.Documents.Tests.Pdf;
using Karavaan.Documents.Tests.Reports;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;

namespace Karavaan.Documents.Tests;

/// <summary>All documents of one evening, each by its name.</summary>
internal static class Papers
{
    public static readonly string[] Names = ["guide", "kit", "charter", "charter-poster", "report", "summary", "quadrant", "letter"];

    /// <summary>Makes one of them, in the language of the evening.</summary>
    public static byte[] Make(string name, ReportEvening evening) => name switch
    {
        "guide" => GuideDocument.Render(GuideInput.Of(evening.Now, evening.Template.Title, ReportEvening.HalfPastSeven)!),
        "kit" => PaperKit.Render(KitOf(evening.Template), Enum.GetValues<KitPart>().ToHashSet()),
        "charter" => CharterDocument.Render(evening.Input),
        "charter-poster" => CharterPoster.Render(evening.Input),
        "report" => evening.Pdf,
        "summary" => ReportSummary.Render(evening.Input),
        "letter" => LetterDocument.Render(evening.Input),
        "quadrant" => QuadrantPoster.Render(evening.Input)!,
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
}
