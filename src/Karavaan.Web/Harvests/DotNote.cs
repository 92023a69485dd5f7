using System.Globalization;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Harvests;

/// <summary>
/// A note on one person's phone with the dots that this person gave; after the reveal with everybody's. In a large hall it is there only
/// when it is in the person's <see cref="ShortList"/>, or when they asked for all.
/// </summary>
public sealed class DotNote : Fragment
{
    private const string Own = "dot-note";

    /// <summary>A note in a harvest stage, on one phone.</summary>
    public static FragmentKey Of(StageId stage, NoteId note, ParticipantId who) => new(Own, Argument.Of(stage, note), Audience.Person(who));

    /// <summary>The list of notes to dot.</summary>
    public static string List(StageId stage) => string.Create(CultureInfo.InvariantCulture, $"dot-notes-{stage.Number}");

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        BoardEvent.DotGiven e => [Of(e.Stage, e.Note, e.By)],
        BoardEvent.DotTaken e => [Of(e.Stage, e.Note, e.By)],
        _ => from stage in DottedNotes.Stages(change.After)
             from note in ClusterChange.Of(change).Notes.Union(ShortList.Moved(change)).Union(Writers.Changed(change).Select(its => its.Id))
             select new FragmentKey(Own, Argument.Of(stage.Id, note), Audience.EachPerson),
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var workshop = scene.Workshop;
        if (key.Audience.Participant is not { } who
            || workshop.Programme.Find(Argument.StageOf(key)) is not { } stage
            || workshop.Board.Notes.GetValueOrDefault(Argument.NoteOf(key)) is not { IsHidden: false } note
            || (!ShortList.Holds(workshop, stage, who, note) && ShortList.IsFor(workshop, stage, who)))
        {
            return null;
        }

        var dots = workshop.Board.DotsIn(stage.Id);
        var view = new DotNoteView(
            stage.Id,
            note,
            ClusterMark.Of(workshop, note.Id),
            dots.GivenBy(who).Count(id => id == note.Id),
            stage.IsRevealed ? dots.Of.GetValueOrDefault(note.Id) : null,
            scene.WriterOf(note),
            note.By == who);
        return new(typeof(DotNoteCard), view, List(stage.Id), HarvestOrder.Of(workshop, stage, note)) { IsAlike = true };
    }
}

/// <summary>A note, how it lies, my dots on it, (after the reveal only) everybody's, who wrote it where notes have names, and whether that is me.</summary>
public sealed record DotNoteView(StageId Stage, Note Note, string? Mark, int Mine, int? All, string? Writer, bool IsOwn);
