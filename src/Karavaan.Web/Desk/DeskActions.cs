using Karavaan.Domain;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Desk;

/// <summary>
/// What facilitators can take back, newest first. All desks get the same list; a page that knows whose it is shows that person's own.
/// </summary>
public sealed class DeskActions : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("desk-actions", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        !ReferenceEquals(change.Before.Undo, change.After.Undo) || change.Event is ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened
            ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(
        typeof(ActionList),
        new ActionListView(scene.Workshop.Programme.IsClosed ? [] : scene.Workshop.Undo.Entries.Reverse().ToSequence()));
}

/// <summary>Newest first.</summary>
public sealed record ActionListView(Sequence<Undoable> Actions);
