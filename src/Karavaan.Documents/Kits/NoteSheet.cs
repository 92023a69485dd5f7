using Karavaan.Documents.Texts;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Kits;

/// <summary>Eight notes to cut out; print as many as are needed.</summary>
internal static class NoteSheet
{
    private const int Across = 2;

    private const int Down = 4;

    private const float Top = 100;

    private static readonly PageSize page = PageSize.A4;

    public static Sheet Of(KitScene scene) => new(
        page,
        [
            KitScene.Head(page, scene.Words[KitWordsText.Notes], scene.Words[KitWordsText.NotesHelp], 62),
            .. Enumerable.Range(0, Across * Down).SelectMany(note => Note(note % Across, note / Across, scene)),
            .. Cuts(),
            .. scene.FootOf(page, scene.Words[KitWordsText.NotesCode, scene.Input.Code]),
        ]);

    private static float Width => page.Width / Across;

    private static float Height => (page.Height - KitScene.Foot - Top) / Down;

    private static IEnumerable<Shape> Note(int column, int row, KitScene scene)
    {
        var (left, top) = ((column * Width) + 26, Top + (row * Height));
        return
        [
            new LabelShape(left, top + 20, new Inline(scene.Words[KitWordsText.TableAndTheme]) { Colour = Palette.InkSoft }, 8.5f) { MaxWidth = Width - 40 },
            .. KitScene.Lines(left, left + Width - 52, top + 52, top + Height - 14, 29),
        ];
    }

    private static IEnumerable<Shape> Cuts() =>
    [
        .. Enumerable.Range(0, Down + 1).Select(row => KitScene.Cut(0, Top + (row * Height), page.Width, Top + (row * Height))),
        KitScene.Cut(page.Width / 2, Top, page.Width / 2, page.Height - KitScene.Foot),
    ];
}
