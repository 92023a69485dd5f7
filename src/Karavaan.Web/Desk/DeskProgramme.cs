using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Desk;

/// <summary>The programme with minutes, planned and real; every stage can be gone to.</summary>
public sealed class DeskProgramme : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("desk-programme", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is
        ProgrammeEvent.StageEntered or ProgrammeEvent.MinutesPlanned or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(ProgrammeList), scene.Workshop.Programme);
}
