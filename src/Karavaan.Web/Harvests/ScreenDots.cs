using System.Globalization;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Harvests;

/// <summary>
/// A note of the harvest on the screen: without dots until the reveal, then with them, most first. After the reveal each cluster shows its
/// strongest note only, so that the room sees all clusters.
/// </summary>
public sealed class ScreenDots : Fragment
{
    private const string Own = "screen-dots";

    /// <summary>A note in a harvest stage.</summary>
    public static FragmentKey Of(StageId stage, NoteId note) => new(Own, Argument.Of(stage, note), Audience.Screen);

    /// <summary>The list on the screen.</summary>
    public static string List(StageId stage) => string.Create(CultureInfo.InvariantCulture, $"screen-dotted-{stage.Number}");

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        from stage in DottedNotes.Stages(change.After)
        from note in ClusterChange.Of(change).Notes.Union(Writers.Changed(change).Select(its => its.Id))
        select Of(stage.Id, note);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var workshop = scene.Workshop;
        return workshop.Programme.Find(Argument.StageOf(key)) is { } stage
            && workshop.Board.Notes.GetValueOrDefault(Argument.NoteOf(key)) is { IsHidden: false } note
            && !(stage.IsRevealed && IsBehindOthers(workshop.Board, stage.Id, note))
            ? new Drawing(
                typeof(ScreenDotsCard),
                new ScreenDotsView(
                    note.Text,
                    ClusterMark.Of(workshop, note.Id),
                    stage.IsRevealed ? workshop.Board.DotsIn(stage.Id).Of.GetValueOrDefault(note.Id) : null,
                    scene.WriterOf(note)),
                List(stage.Id),
                HarvestOrder.Of(workshop, stage, note))
            : null;
    }

    private static bool IsBehindOthers(Board board, StageId stage, Note note)
    {
        var dots = board.DotsIn(stage).Of;
        return board.Clusters.With(note.Id) is { } cluster && cluster.Notes
            .Select(id => board.Notes.GetValueOrDefault(id)).OfType<Note>()
            .Where(n => !n.IsHidden)
            .OrderByDescending(n => dots.GetValueOrDefault(n.Id)).ThenBy(n => n.Order)
            .First().Id != note.Id;
    }
}

/// <summary>A note's text, how it lies, after the reveal only its dots, and who wrote it where notes have names.</summary>
public sealed record ScreenDotsView(string Text, string? Mark, int? Dots, string? Writer);
