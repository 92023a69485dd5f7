using Karavaan.Documents.Charters;
using Karavaan.Documents.Texts;
using Karavaan.Pdf;
using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Posters;

/// <summary>
/// Who signed, on a ground of warm paper: below the articles as long as the names stay large enough to read there, otherwise on sheets of
/// their own. The last one has the code of the page to read on.
/// </summary>
internal sealed class NamesBox
{
    /// <summary>Letters of names don't get smaller than this share of the usual size.</summary>
    private const float Smallest = 0.9f;

    private const float CodeSize = 92;

    /// <summary>With more names than this they follow each other in one paragraph.</summary>
    private const int ManyNames = 40;

    private const int MostSheets = 9;

    private static readonly PageSize page = PageSize.A3;

    /// <summary>Heights that are tried below the articles.</summary>
    private static readonly float[] heights = [150, 240, 300, 400, 500];

    private readonly CharterInput input;
    private readonly Words words;

    public NamesBox(CharterInput input, Words words)
    {
        (this.input, this.words) = (input, words);
        Signed = [.. input.Workshop.Charter.Signatures.Values.Where(one => !one.IsPending).OrderBy(one => one.Order).Select(input.SignedAs)];
        Below = Array.Find(heights, height => height >= Least && IsLegible(Box(page.Height - PosterFrame.Foot - height + 16, Signed, true, true)));
    }

    /// <summary>The room that the names need below the articles; 0: they don't fit there.</summary>
    public float Below { get; }

    private List<SignedAs> Signed { get; }

    /// <summary>Fewer names stand in less room, not in larger letters.</summary>
    private float Least => Signed.Count <= 8 ? heights[0] : Signed.Count <= ManyNames ? heights[1] : heights[2];

    private static float Width => page.Width - (2 * PosterFrame.Margin);

    /// <summary>All names, from there to the foot.</summary>
    public Shape[] Under(float top) => Shapes(top, Signed, true, true);

    /// <summary>Names on sheets of their own, as few as keep them legible.</summary>
    /// <param name="top">Where the band of a sheet ends.</param>
    public IReadOnlyList<Shape[]> Apart(float top)
    {
        var count = Enumerable.Range(1, MostSheets).First(sheets => sheets == MostSheets || Parts(sheets).All(part => IsLegible(Box(top, part, true, true))));
        return [.. Parts(count).Select((part, i) => Shapes(top, part, i == 0, i == count - 1))];
    }

    private IEnumerable<SignedAs[]> Parts(int sheets) => Signed.Chunk((Signed.Count + sheets - 1) / sheets);

    private bool IsLegible(FlowShape box) => PdfRenderer.ScaleOf(box, words.Culture.Name) >= Smallest;

    private Shape[] Shapes(float top, IReadOnlyList<SignedAs> part, bool isFirst, bool isLast) =>
    [
        new PathShape(new Path().RoundedRectangle(PosterFrame.Margin - 14, top - 12, Width + 28, page.Height - PosterFrame.Foot - top, 8)) { Fill = Palette.Paper },
        Box(top, part, isFirst, isLast),
        .. isLast ? Code(top) : [],
    ];

    private FlowShape Box(float top, IReadOnlyList<SignedAs> part, bool isFirst, bool isLast) =>
        new(PosterFrame.Margin, top, Width - (isLast && input.Page is not null ? CodeSize + 24 : 0), page.Height - PosterFrame.Foot - top - 20, [.. Blocks(part, isFirst, isLast)]) { Largest = 1.25f };

    private IEnumerable<Block> Blocks(IReadOnlyList<SignedAs> part, bool isFirst, bool isLast)
    {
        if (isFirst)
        {
            yield return new Heading(2, words[CharterWordsText.Signatures]);
        }

        yield return part.Count == 0 ? new Paragraph(words[CharterWordsText.NobodySigned])
            : Signed.Count > ManyNames ? new Paragraph([.. part.SelectMany((one, i) => i == 0 ? OneLine(one) : [" · ", .. OneLine(one)])])
            : new Columns(Signed.Count <= 8 ? 3 : 4, [.. part.Select(one => (Block[])[SignaturePart.Name(one)])]) { Gap = 12, Below = 6 };
        if (isLast && SignaturePart.ReviewOf(input, words) is { } review)
        {
            yield return new Paragraph(Inline.Strong(review));
        }
    }

    private static Inline[] OneLine(SignedAs signed)
    {
        Inline[] rest = [.. ((string[])[signed.Role, signed.Organisation]).Where(part => part.Length > 0).Select(Beside)];
        return signed.Organisation.Length == 0 ? [Beside(signed.Name)] : [Beside(signed.Name), " (", rest[0], .. rest[1..].SelectMany(part => (Inline[])[", ", part]), ")"];
    }

    private static Inline Beside(string name) => PeoplesWords.Isolated(PeoplesWords.Name(name));

    private Shape[] Code(float top) => input.Page is not { } online ? [] :
        [new FigureShape(page.Width - PosterFrame.Margin - CodeSize, top - 4, Drawing.Qr(online.Code, CodeSize), words[CharterWordsText.CodeOf, online.Address])];
}
