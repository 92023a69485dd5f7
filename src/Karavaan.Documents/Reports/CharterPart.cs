using Karavaan.Documents.Charters;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>The charter as its own document has it, when anything of it was written.</summary>
internal static class CharterPart
{
    public static IEnumerable<Block> Of(ReportScene scene) =>
        ArticleReport.AllOf(scene.Workshop).All(article => article.Standing == Standing.NotDiscussed) && scene.Workshop.Charter.Signatures.Count == 0
            ? []
            : [new PageBreak(), .. ArticlePart.Of(scene.Input, scene.Words), .. ChoicesPart.Of(scene), .. SignaturePart.Of(scene.Input, scene.Words)];
}
