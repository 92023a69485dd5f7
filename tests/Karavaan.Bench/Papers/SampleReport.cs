using System.Net;
using System.Text;
using Karavaan.Pdf.Model;

namespace Karavaan.Bench.Papers;

/// <summary>A report of so many chapters, each about a page of running text, a list and a table: once for our engine, and once as a page with the same words for a browser.</summary>
internal static class SampleReport
{
    private const int Paragraphs = 3;
    private const int Items = 4;
    private const int Rows = 6;

    private static readonly string[] sentences =
    [
        "We delen lokalen en gereedschap met wie in de buurt woont.", "Wie een sleutel heeft, doet open en sluit weer af.",
        "De aansprakelijkheidsverzekering loopt door tot het einde van het jaar.", "Iedereen is één keer aan het woord geweest voor iemand een tweede keer spreekt.",
        "Een ladder lenen bij de buren is makkelijker dan er één kopen.", "Wat van iedereen is, vraagt zorg: elke maand kijken twee mensen alles na.",
        "Wie niet kan betalen, zegt dat tegen één persoon die zwijgt.", "De coöperatie zoekt een zaal voor tweeëntwintig mensen op woensdagavond.",
    ];

    public static Document Of(int chapters) => new()
    {
        Title = "Verslag van de buurt",
        Language = "nl-BE",
        Date = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero),
        HasRunningHead = true,
        Foot = (page, count) => $"bladzijde {page} van {count}",
        Blocks = [.. Enumerable.Range(0, chapters).SelectMany(Chapter)],
    };

    /// <summary>The same words, in the elements that say the same.</summary>
    public static string Html(int chapters)
    {
        var html = new StringBuilder("<!doctype html><html lang=nl-BE><meta charset=utf-8><title>Verslag van de buurt</title><style>@page{size:A4;margin:24mm}body{font:10.8pt/15.8pt sans-serif}table{width:100%}</style>");
        foreach (var block in Of(chapters).Blocks)
        {
            html.Append(Html(block));
        }

        return html.ToString();
    }

    private static IEnumerable<Block> Chapter(int chapter) =>
    [
        new Heading(1, $"{chapter + 1}. Wat tafel {chapter + 1} zei"),
        .. Enumerable.Range(0, Paragraphs).Select(i => new Paragraph(Text(chapter + i, 6), Inline.Strong(" " + Text(chapter + i + 1, 1)))),
        new Heading(2, "Kaartjes"),
        new List([.. Enumerable.Range(0, Items).Select(i => (ListItem)Text((chapter * Items) + i, 1))]),
        new Heading(2, "Afspraken"),
        new Table([new("Wat"), new("Wie"), new("Tegen")], [.. Enumerable.Range(0, Rows).Select(i => new TableRow(Text(chapter + (i * 3), 1), $"Naam {i + 1}", $"{i + 1} maart 2027"))]),
    ];

    private static string Text(int from, int count) => string.Join(' ', Enumerable.Range(from, count).Select(i => sentences[i % sentences.Length]));

    private static string Html(Block block) => block switch
    {
        Heading heading => $"<h{heading.Level}>{Html(heading.Text)}</h{heading.Level}>",
        Paragraph paragraph => $"<p>{Html(paragraph.Text)}</p>",
        List list => $"<ul>{string.Concat(list.Items.Select(item => $"<li>{string.Concat(item.Blocks.Select(Html))}</li>"))}</ul>",
        Table table => $"<table><thead><tr>{string.Concat(table.Columns.Select(column => $"<th scope=col>{WebUtility.HtmlEncode(column.Head)}</th>"))}</tr></thead><tbody>{string.Concat(table.Rows.Select(Html))}</tbody></table>",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Html(TableRow row) => $"<tr>{string.Concat(row.Cells.Select(cell => $"<td>{Html(cell.Text)}</td>"))}</tr>";

    private static string Html(IReadOnlyList<Inline> text) =>
        string.Concat(text.Select(inline => inline.IsStrong ? $"<strong>{WebUtility.HtmlEncode(inline.Text)}</strong>" : WebUtility.HtmlEncode(inline.Text)));
}
