using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Layout;

/// <summary>Blocks with something behind them: quotes and boxes.</summary>
internal static class BoxComposer
{
    private const float Pad = 12;

    private const float QuoteIndent = 18;

    private const float SpaceAround = 10;

    /// <summary>A box that takes no more of a page than this stays whole.</summary>
    private const float WholeShare = 0.25f;

    public static List<Strip> Compose(Quote quote, Frame frame, Composer composer)
    {
        var ground = new Ground(frame.Left, frame.Width, frame.Ground, (canvas, box) =>
            canvas.Decorate(Bar(box), stroke: Palette.Marker, strokeWidth: 3.4f));
        var inside = frame.Inside(frame.Node.Child("BlockQuote", quote.Language), Indent(frame, QuoteIndent)) with { Ground = ground };
        return Around(StripList.Trim(composer.Compose(quote.Blocks, inside)), frame);
    }

    public static List<Strip> Compose(NoteBox box, Frame frame, Composer composer)
    {
        var ground = new Ground(frame.Left, frame.Width, frame.Ground, (canvas, area) =>
            canvas.Decorate(new Model.Path().RoundedRectangle(area.X, area.Y, area.Width, area.Height, 6), box.Hue.Wash));
        var pad = Indent(frame, Pad);
        var inside = frame.Inside(frame.Node.Child("Div", box.Language), pad) with { Ground = ground };
        var strips = StripList.Trim(composer.Compose(box.Blocks, inside with { Width = inside.Width - pad }));
        if (strips.Count == 0)
        {
            return strips;
        }

        strips[^1] = strips[^1].Tied(Keep.Close);
        var isSmall = strips.Sum(strip => strip.Height) <= composer.ColumnHeight * WholeShare;
        return Around([Rim(ground).Tied(Keep.Close), .. isSmall ? StripList.KeepAll(strips, Keep.Group) : strips, Rim(ground)], frame);
    }

    /// <summary>The white inside a box, above and below: content, not space, so that it stays at the top of a page.</summary>
    private static Strip Rim(Ground ground) => new(Pad - 2, (_, _) => { }) { Ground = ground };

    private static List<Strip> Around(List<Strip> strips, Frame frame) =>
        [Strip.Space(SpaceAround / 2, frame.Ground), .. strips, Strip.Space(SpaceAround, frame.Ground)];

    private static float Indent(Frame frame, float wanted) => frame.Width - (2 * wanted) >= 120 ? wanted : 0;

    private static Model.Path Bar(Box box) => new Model.Path()
        .MoveTo(box.X + 5.5f, box.Y + 2)
        .CurveTo(box.X + 4.6f, box.Y + (box.Height * 0.35f), box.X + 6.2f, box.Y + (box.Height * 0.7f), box.X + 5.2f, box.Y + box.Height - 2);
}
