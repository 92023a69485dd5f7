using Karavaan.Documents.Kits;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Pdf;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents;

/// <summary>A part of the paper kit, in the order in which it is printed.</summary>
public enum KitPart
{
    /// <summary>One tent for each table: number, code to scan, code to type.</summary>
    Tents,

    /// <summary>A poster for the door.</summary>
    Join,

    /// <summary>Notes to cut out.</summary>
    Notes,

    /// <summary>The empty quadrant, A3.</summary>
    Quadrant,

    /// <summary>Circles to colour, for themes and for notes.</summary>
    Dots,

    /// <summary>A sheet for each article.</summary>
    Articles,

    /// <summary>The three choices of a consent round.</summary>
    Choices,
}

/// <summary>What a kit is printed from.</summary>
/// <param name="Template">The workshop file.</param>
/// <param name="Title">Of the workshop.</param>
/// <param name="Language">nl, fr, en or de.</param>
/// <param name="Date">Becomes the document's date.</param>
/// <param name="Code">What people type to join.</param>
/// <param name="Address">Where they type it, without https://.</param>
/// <param name="Join">What the QR opens; a table's adds its number.</param>
/// <param name="Tables">How many tables get a tent: 1 to 40.</param>
/// <param name="Qr">The QR of a text, as <see cref="PublicPage.Code"/>.</param>
public sealed record KitInput(
    WorkshopTemplate Template, string Title, string Language, DateTimeOffset Date, string Code, string Address, string Join, int Tables, Func<string, bool[,]> Qr);

/// <summary>
/// Everything to do an evening with few phones, or none: sheets that say by a short code of which workshop and what they are. What is written on
/// them is typed in at the desk afterwards, for somebody without a phone.
/// </summary>
public static class PaperKit
{
    /// <summary>The kit as a PDF; the same input gives the same bytes. A part that the programme has no use for is left out.</summary>
    public static byte[] Render(KitInput input, IReadOnlySet<KitPart> parts, IProgress<RenderStep>? progress = null) => PdfRenderer.Render(Of(input, parts), progress);

    /// <summary>What the kit says, without a word about how it is set.</summary>
    public static Document Of(KitInput input, IReadOnlySet<KitPart> parts)
    {
        var words = Words.For(input.Language);
        return new Document
        {
            Title = words[KitWordsText.Title, input.Title],
            Language = words.Culture.Name,
            Date = input.Date,
            Blocks = [.. Usable(input.Template).Where(parts.Contains).Order().SelectMany(part => SheetsOf(part, new(input, words)))],
        };
    }

    /// <summary>The parts that this programme has a use for.</summary>
    public static IReadOnlyList<KitPart> Usable(WorkshopTemplate template) =>
    [
        KitPart.Tents, KitPart.Join,
        .. template.Stages.Any(stage => stage is StageTemplate.Themes) ? [KitPart.Notes] : Array.Empty<KitPart>(),
        .. template.Stages.Any(stage => stage is StageTemplate.Quadrant) ? [KitPart.Quadrant] : Array.Empty<KitPart>(),
        .. template.Stages.Any(stage => stage is StageTemplate.Choose or StageTemplate.Harvest) ? [KitPart.Dots] : Array.Empty<KitPart>(),
        .. template.Stages.Any(stage => stage is StageTemplate.Charter) ? [KitPart.Articles] : Array.Empty<KitPart>(),
        .. template.Stages.Any(stage => stage is StageTemplate.Consent) ? [KitPart.Choices] : Array.Empty<KitPart>(),
    ];

    /// <summary>How many tables a workshop of this size usually has.</summary>
    public static int TablesFor(WorkshopSize size) => size switch { WorkshopSize.Table => 1, WorkshopSize.Congress => 12, _ => 6 };

    private static IEnumerable<Sheet> SheetsOf(KitPart part, KitScene scene) => part switch
    {
        KitPart.Tents => TentSheet.All(scene),
        KitPart.Join => [JoinSheet.Of(scene)],
        KitPart.Notes => [NoteSheet.Of(scene)],
        KitPart.Quadrant => EmptyQuadrant.All(scene),
        KitPart.Dots => DotSheet.All(scene),
        KitPart.Articles => ArticleSheet.All(scene),
        _ => [ChoiceSheet.Of(scene)],
    };
}
