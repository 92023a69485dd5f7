using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Layout;

/// <summary>A document as pages of operations.</summary>
/// <param name="Document">Where it came from.</param>
/// <param name="Root">The root of the structure tree.</param>
/// <param name="Pages">What is on each page.</param>
/// <param name="Sizes">Of each page.</param>
/// <param name="Bookmarks">The headings, in order.</param>
internal sealed record LaidOut(Document Document, Node Root, IReadOnlyList<IReadOnlyList<Operation>> Pages, IReadOnlyList<PageSize> Sizes, IReadOnlyList<Bookmark> Bookmarks);

/// <summary>An entry of the outline.</summary>
internal sealed record Bookmark(int Level, string Text, Destination Target);
