using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Tests.Pdf.Fuzz;

/// <summary>A document of any blocks in any nesting, the same for the same seed, with the words that must be read back from it.</summary>
internal sealed class RandomDocument
{
    private const int Deepest = 4;

    private static readonly PageSize[] sizes = [PageSize.A4, PageSize.A4Landscape, PageSize.A3, PageSize.A3Landscape, new(298, 420, 30)];

    private static readonly string?[] languages = [null, null, null, "fr", "de-BE", "en", "ar", "und"];

    private static readonly Hue[] hues = [Palette.Plain, Palette.Nc, Palette.Dc, Palette.Rc, Palette.Gc];

    private readonly Random random;

    public RandomDocument(int seed)
    {
        random = new(seed);
        Words = new(random);
        Made = Make.Document([.. Many(0, 14).SelectMany(_ => Top())]) with
        {
            Page = Pick(sizes),
            HasRunningHead = random.Next(2) == 0,
            Foot = random.Next(3) == 0 ? null : (page, count) => $"{page} / {count}",
        };
    }

    public RandomWords Words { get; }

    public Document Made { get; }

    private IEnumerable<Block> Top() => random.Next(20) switch
    {
        0 => [new Cover(Words.Text(12), Maybe() is { } under ? [under] : []) { Lines = [.. Many(0, 4).Select(_ => Text(8))] }],
        1 => [new Contents(Words.Text(3)) { Depth = random.Next(0, 5) }],
        2 => [Sheet()],
        _ => [Block(0)],
    };

    private Block Block(int depth) => random.Next(depth < Deepest ? 15 : 9) switch
    {
        0 => new Heading(random.Next(-1, 6), Text(12)) { Language = Pick(languages) },
        1 => new Spacer(random.Next(-5, 900)),
        2 => new Rule(),
        3 => new PageBreak { Past = random.Next(3) * 0.5f },
        4 => Table(),
        5 => new Figure(Drawing(), "Beeld " + RandomWords.Unread(random)) { Caption = Maybe(), Language = Pick(languages) },
        6 => new SignatureGrid([.. Many(0, 9).Select(_ => Signature())]) { Columns = random.Next(0, 6), Language = Pick(languages) },
        <= 8 => new Paragraph(Text(60)) { Kind = Pick(Enum.GetValues<ParagraphKind>()), KeepsWithNext = random.Next(4) == 0, Language = Pick(languages) },
        <= 10 => new List([.. Many(0, 6).Select(_ => new ListItem(Blocks(depth, 3)))]) { IsOrdered = random.Next(2) == 0, Start = Pick([1, 1, 98, 99_998]), Language = Pick(languages) },
        11 => new Quote(Blocks(depth, 4)) { Language = Pick(languages) },
        12 => new NoteBox(Pick(hues), Blocks(depth, 4)) { Language = Pick(languages) },
        13 => new KeepTogether(Blocks(depth, 4)) { Language = Pick(languages) },
        _ => new Columns(random.Next(0, 8), [.. Many(0, 6).Select(_ => Blocks(depth, 3))]) { Language = Pick(languages) },
    };

    private Block[] Blocks(int depth, int most) => [.. Many(0, most).Select(_ => Block(depth + 1))];

    private Table Table()
    {
        var columns = random.Next(4) == 0 ? random.Next(1, 25) : random.Next(1, 6);
        var caption = Maybe();
        TableColumn[] heads = [.. Enumerable.Range(0, columns).Select(_ => new TableColumn(Words.Text(random.Next(12) == 0 ? 60 : 3), random.Next(4)) { IsRightAligned = random.Next(4) == 0 })];
        TableRow[] rows = [.. Many(0, 20).Select(_ => new TableRow([.. Many(0, columns).Select(_ => Cell(columns))]))];
        return new(heads, rows) { Caption = caption, HasRowHeads = random.Next(2) == 0, Language = Pick(languages) };
    }

    private TableCell Cell(int columns) =>
        new(Text(random.Next(20) == 0 ? 800 / columns : 12)) { Bar = random.Next(6) == 0 ? (float)((random.NextDouble() * 3) - 1) : null };

    /// <summary>Read as it is painted: name, role, organisation, and then what stands on the line.</summary>
    private Signature Signature()
    {
        var (name, role, organisation) = (Words.Text(4), Maybe(), Maybe());
        return new(name, organisation is null ? null : [organisation], role is null ? null : (Inline)role) { Signed = Maybe() };
    }

    private Sheet Sheet()
    {
        var page = Pick(sizes);
        var (width, height) = (page.Width - (2 * page.Margin), page.Height - (2 * page.Margin));
        return new(page,
        [
            new PathShape(new Karavaan.Pdf.Model.Path().Rectangle(0, 0, page.Width, page.Height)) { Fill = Palette.Paper },
            new LabelShape(page.Margin, page.Margin, Words.Text(5)) { MaxWidth = width },
            new FigureShape(page.Margin, page.Margin, Drawing(), "Beeld") { Scale = 0.5f },
            new FlowShape(page.Margin, page.Margin, width, height / 2, new Paragraph(Text(30)), new List(new ListItem(new Paragraph(Text(10))))) { Largest = random.Next(1, 5), Upright = Pick(Enum.GetValues<Anchor>()), IsCentred = random.Next(2) == 0 },
            new FlowShape(page.Margin, page.Height / 2, width, height / 2, new Heading(2, RandomWords.Unread(random))) { IsRepeated = true },
            new TurnedShape(page.Width / 2, page.Height / 2, new LabelShape(page.Margin, page.Margin, Words.Text(3)) { MaxWidth = width }),
        ])
        { Language = Pick(languages) };
    }

    private Drawing Drawing() => new(random.Next(1, 900), random.Next(1, 1500),
        new PathShape(new Karavaan.Pdf.Model.Path().Circle(10, 10, 5)) { Stroke = Palette.Ink, IsDashed = random.Next(2) == 0 });

    private Inline[] Text(int most) => [.. Many(0, 4).Select(_ => Inline(most / 2))];

    private Inline Inline(int most) => new(Words.Text(Math.Max(1, most)) + " ")
    {
        IsStrong = random.Next(4) == 0,
        IsEmphasis = random.Next(4) == 0,
        IsSmall = random.Next(6) == 0,
        IsMarked = random.Next(6) == 0,
        Link = Pick([null, null, null, "https://voorbeeld.be/", "javascript:alert(1)", "mailto:a@b.be"]),
        Label = random.Next(8) == 0 ? Pick(hues) : null,
        Language = Pick(languages),
    };

    private string? Maybe() => random.Next(2) == 0 ? null : Words.Text(12);

    /// <summary>At least so many things; the fewer the likelier.</summary>
    private IEnumerable<int> Many(int least, int most) => Enumerable.Range(0, random.Next(least, random.Next(least, most + 1) + 1));

    private T Pick<T>(T[] from) => from[random.Next(from.Length)];
}
