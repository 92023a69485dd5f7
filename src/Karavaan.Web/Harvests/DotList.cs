using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Harvests;

/// <summary>The notes of the harvest on one person's phone; in a large hall a part of them, with the button that brings all.</summary>
public sealed class DotList : Fragment
{
    private const string Own = "dot-list";

    /// <summary>One person's, in a harvest stage.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        BoardEvent.NotesOpened e => [Of(e.Stage, e.By)],
        BoardEvent.NoteWithdrawn => DottedNotes.Stages(change.After)
            .Where(stage => ShortList.IsLong(change.Before, stage) != ShortList.IsLong(change.After, stage))
            .Select(stage => new FragmentKey(Own, Argument.Of(stage.Id), Audience.EachPerson)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        key.Audience.Participant is { } who && scene.Workshop.Programme.Find(Argument.StageOf(key)) is { } stage
            ? new Drawing(typeof(DotListPiece), new DotListView(stage, who, ShortList.IsFor(scene.Workshop, stage, who)))
            : null;
}

/// <summary>The stage, whose phone, and whether it holds only a part of the notes.</summary>
public sealed record DotListView(Stage Stage, ParticipantId Who, bool IsShort);
