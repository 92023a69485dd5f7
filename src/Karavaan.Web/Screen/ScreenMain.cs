using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Screen;

/// <summary>What hangs on the poster: the current stage's slice draws it.</summary>
public sealed class ScreenMain(StageSlices slices) : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("screen-main", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is
        ProgrammeEvent.StageEntered or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened
        or ProgrammeEvent.CodeShown or ProgrammeEvent.StageRevealed or ProgrammeEvent.StageCovered or RosterEvent.GroupsOpened ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var programme = scene.Workshop.Programme;
        return programme.IsCodeShown ? new Drawing(typeof(ScreenWayIn), scene.Code)
            : programme.IsClosed ? new Drawing(typeof(ScreenClosed), scene.Code)
            : programme.IsWaiting ? new Drawing(typeof(ScreenWaiting), 0)
            : slices.For(programme.Now).Screen(scene, programme.Now);
    }
}
