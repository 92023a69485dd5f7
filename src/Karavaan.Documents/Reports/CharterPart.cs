using Karavaan.Documents.Charters;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>The charter as its own document has it, with the counts of its rounds, the agreements and the signatures; of each what there is.</summary>
internal static class CharterPart
{
    /// <summary>It starts a page, but not below a few lines: what the market holds is often short.</summary>
    private const float Share = 0.5f;

    public static IEnumerable<Block> Of(ReportScene scene)
    {
        var isWritten = ArticleReport.AllOf(scene.Workshop).Any(article => article.Standing != Standing.NotDiscussed);
        var isSigned = scene.Workshop.Charter.Signatures.Count > 0;
        return
        [
            .. isWritten || isSigned ? [new PageBreak { Past = Share }, .. ArticlePart.Of(scene.Input, scene.Words), .. ChoicesPart.Of(scene)] : Array.Empty<Block>(),
            .. AgreementPart.Of(scene.Input, scene.Words),
            .. isWritten || isSigned ? SignaturePart.Of(scene.Input, scene.Words) : [],
        ];
    }
}
