using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Desk;

/// <summary>How late the evening is, in words; the page lets it grow with the clock.</summary>
public sealed class DeskDrift : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("desk-drift", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is ProgrammeEvent ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(DriftLine), new DriftView(Drift.Of(scene.Workshop.Programme), scene.Workshop.Programme.IsClosed));
}

/// <summary>The drift of the programme, and whether nobody can do anything with it any more.</summary>
public sealed record DriftView(Drift Drift, bool IsClosed)
{
    /// <summary>If the present stage ends with its timer, in whole minutes.</summary>
    public int Minutes => (int)Math.Round(Drift.Held.TotalMinutes);
}
