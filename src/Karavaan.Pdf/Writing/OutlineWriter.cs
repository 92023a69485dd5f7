using Karavaan.Pdf.Layout;
using Karavaan.Pdf.Model;
using static Karavaan.Pdf.Writing.PdfSyntax;

namespace Karavaan.Pdf.Writing;

/// <summary>Writes the bookmarks as a tree (ISO 32000-1, 12.3.3) of destinations (12.3.2); the deeper levels are folded.</summary>
internal sealed class OutlineWriter(PdfObjects objects, IReadOnlyList<int> pages, IReadOnlyList<PageSize> sizes)
{
    /// <summary>Object number of the outline; null when there is nothing in it.</summary>
    public int? Write(IReadOnlyList<Bookmark> bookmarks)
    {
        if (bookmarks.Count == 0)
        {
            return null;
        }

        var root = new Entry(null, objects.Allocate(), 0);
        var open = new Stack<Entry>([root]);
        foreach (var bookmark in bookmarks)
        {
            while (open.Peek().Level >= bookmark.Level)
            {
                open.Pop();
            }

            var entry = new Entry(bookmark, objects.Allocate(), bookmark.Level);
            open.Peek().Kids.Add(entry);
            open.Push(entry);
        }

        objects.Set(root.Number, $"<</Type/Outlines{Ends(root, root.Kids.Count)}>>");
        WriteKids(root);
        return root.Number;
    }

    private void WriteKids(Entry parent)
    {
        for (var i = 0; i < parent.Kids.Count; i++)
        {
            var entry = parent.Kids[i];
            var before = i > 0 ? "/Prev " + Reference(parent.Kids[i - 1].Number) : "";
            var after = i + 1 < parent.Kids.Count ? "/Next " + Reference(parent.Kids[i + 1].Number) : "";
            var (text, target) = (entry.Bookmark!.Text, entry.Bookmark.Target);
            objects.Set(entry.Number,
                $"<</Title{PdfSyntax.Text(text)}/Parent {Reference(parent.Number)}{before}{after}{Ends(entry, -entry.Kids.Count)}" +
                $"/Dest[{Reference(pages[target.Page])}/XYZ 0 {Number(sizes[target.Page].Height - target.Y)} null]>>");
            WriteKids(entry);
        }
    }

    private static string Ends(Entry entry, int count) =>
        entry.Kids.Count == 0 ? "" : $"/First {Reference(entry.Kids[0].Number)}/Last {Reference(entry.Kids[^1].Number)}/Count {count}";

    private sealed record Entry(Bookmark? Bookmark, int Number, int Level)
    {
        public List<Entry> Kids { get; } = [];
    }
}
