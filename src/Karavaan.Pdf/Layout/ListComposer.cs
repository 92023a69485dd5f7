using System.Globalization;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

internal static class ListComposer
{
    private const float Indent = 18;

    private const float SpaceBetween = 4;

    private const float SpaceAfter = 9;

    /// <summary>A column that would get narrower than this is not indented any further.</summary>
    private const float NarrowestColumn = 120;

    public static IEnumerable<Strip> Compose(List list, Frame frame, Composer composer)
    {
        var node = new Node("L", frame.Node) { Numbering = list.IsOrdered ? "Decimal" : "Disc", Language = list.Language };
        var inside = frame.Inside(node);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var label = list.IsOrdered ? (list.Start + i).ToString(CultureInfo.InvariantCulture) + ". " : "• ";
            foreach (var strip in ComposeItem(list.Items[i], label, inside, composer))
            {
                yield return strip;
            }
        }

        yield return Strip.Space(SpaceAfter, frame.Ground);
    }

    private static List<Strip> ComposeItem(ListItem item, string label, Frame frame, Composer composer)
    {
        var entry = frame.Node.Child("LI");
        var indent = frame.Width - Indent >= NarrowestColumn ? Indent : 0;
        var isRightToLeft = item.Blocks is [Paragraph paragraph, ..] && Bidi.IsRightToLeft(paragraph.Text);
        var body = frame.Inside(entry.Child("LBody"), indent) with { Left = isRightToLeft ? frame.Left : frame.Left + indent };
        var strips = StripList.Trim(composer.Compose(item.Blocks, body));
        var paintLabel = Label(label, body, isRightToLeft, entry.Child("Lbl"), composer);
        if (strips.Count > 0 && item.Blocks[0] is Paragraph)
        {
            var first = strips[0];
            strips[0] = first with { Paint = paintLabel + first.Paint };
        }
        else
        {
            strips.Insert(0, new Strip(Type.Body.Leading, paintLabel) { Ground = frame.Ground, KeepsWithNext = strips.Count > 0 });
        }

        strips.Add(Strip.Space(SpaceBetween, frame.Ground));
        return strips;
    }

    /// <summary>Before the words: at the right of what runs to the left.</summary>
    private static Action<PageCanvas, float> Label(string label, Frame body, bool isRightToLeft, Node node, Composer composer)
    {
        var line = composer.Setter.SetOne(Inline.Strong(label), Type.Body, body.Language);
        var x = isRightToLeft ? body.Left + body.Width + 3 : body.Left - line.Width - 3;
        return (canvas, top) => LinePainter.Paint(canvas, line, x, top + Type.Baseline(Type.Body), new(node), Palette.Ink);
    }
}
