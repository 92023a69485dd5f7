namespace Karavaan.Pdf.Model;

/// <summary>
/// What a PDF says, without a word about how. Everything that ends up in the file comes from here: there is no clock, no random number and no
/// text of the library's own,
/// so the same document gives the same bytes.
/// </summary>
public sealed record Document
{
    /// <summary>Shown in the title bar of a reader, in the metadata and at the left of the running foot. A blank title is refused.</summary>
    public required string Title { get; init; }

    /// <summary>BCP 47 tag of the main language, for example <c>nl-BE</c>. A tag with anything but letters, digits and hyphens is refused.</summary>
    public required string Language { get; init; }

    /// <summary>Becomes the creation and the modification date.</summary>
    public required DateTimeOffset Date { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    public string? Author { get; init; }

    public string? Subject { get; init; }

    /// <summary>Goes into the file identifier with the content, so that two documents with the same words can still be told apart.</summary>
    public string Seed { get; init; } = "";

    /// <summary>
    /// Text at the right of the running foot, from the page's number (from 1) and the number of pages. A <see cref="Cover"/> counts as a page
    /// but has no foot.
    /// </summary>
    public Func<int, int, string>? Foot { get; init; }

    /// <summary>Says at the top of a page, at the right, which heading of level 1 it goes on with; for documents of many pages.</summary>
    public bool HasRunningHead { get; init; }

    /// <summary>Size of every page; A4 upright unless told.</summary>
    public PageSize Page { get; init; } = PageSize.A4;
}
