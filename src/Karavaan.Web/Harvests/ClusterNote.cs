using Karavaan.Domain;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Harvests;

/// <summary>A note on the desk in the harvest: dragged or sent to a cluster, or hidden. Hidden ones stay, so that they can come back.</summary>
public sealed class ClusterNote : Fragment
{
    private const string Own = "cluster-note";

    /// <summary>One note in a harvest stage.</summary>
    public static FragmentKey Of(StageId stage, NoteId note) => new(Own, Argument.Of(stage, note), Audience.Desk);

    /// <summary>All clusters and notes, in the order of the harvest.</summary>
    public static IEnumerable<FragmentKey> All(Workshop workshop, Stage stage) =>
        workshop.Board.Clusters.InOrder.Select(c => (Key: DeskCluster.Of(stage.Id, c.Id), Order: HarvestOrder.OfHead(workshop, stage, c)))
            .Concat(DottedNotes.All(workshop).Select(n => (Key: Of(stage.Id, n.Id), Order: HarvestOrder.Of(workshop, stage, n))))
            .Append((Key: ClusterHead.LooseOnDesk(stage.Id), Order: HarvestOrder.OfLoose))
            .OrderBy(item => item.Order)
            .Select(item => item.Key);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        from stage in DottedNotes.Stages(change.After)
        from note in Notes(change)
        select Of(stage.Id, note);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var workshop = scene.Workshop;
        if (workshop.Programme.Find(Argument.StageOf(key)) is not { } stage
            || workshop.Board.Notes.GetValueOrDefault(Argument.NoteOf(key)) is not { } note)
        {
            return null;
        }

        var view = new ClusterNoteView(
            note,
            scene.NameOf(note.By),
            ClusterMark.Of(workshop, note.Id),
            workshop.Board.Clusters.With(note.Id)?.Id,
            stage.IsRevealed ? workshop.Board.DotsIn(stage.Id).Of.GetValueOrDefault(note.Id) : null,
            [.. workshop.Board.Clusters.InOrder]);
        return new(typeof(ClusterNoteRow), view, DeskCluster.List(stage.Id), HarvestOrder.Of(workshop, stage, note));
    }

    /// <summary>Every note offers every cluster, by its name.</summary>
    private static IEnumerable<NoteId> Notes(Change change) => change.Event switch
    {
        RosterEvent.PersonChanged e => By(change.After, e.Participant),
        RosterEvent.ParticipantForgotten e => By(change.After, e.Participant),
        _ when DeskCluster.IsAboutAll(change.Event) => change.After.Board.Notes.Keys,
        _ => ClusterChange.Of(change).Notes,
    };

    private static IEnumerable<NoteId> By(Workshop workshop, ParticipantId who) =>
        workshop.Board.Notes.Values.Where(n => n.By == who).Select(n => n.Id);
}

/// <summary>A note, who wrote it, how and where it lies, after the reveal its dots, and the clusters that there are.</summary>
public sealed record ClusterNoteView(Note Note, string Name, string? Mark, ClusterId? Cluster, int? Dots, Sequence<Cluster> Clusters);
