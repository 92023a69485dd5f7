using Karavaan.Domain.Halls;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Halls;

/// <summary>The keys for the room: phones down, blank screen, gong, call everyone, follow me.</summary>
public sealed class DeskHall : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("desk-hall", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is HallEvent or ProgrammeEvent ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var (workshop, programme) = (scene.Workshop, scene.Workshop.Programme);
        return new(typeof(HallKeys), new HallKeysView(
            programme.IsClosed,
            workshop.ArePhonesDown,
            workshop.Hall.IsScreenBlank,
            !programme.IsWaiting,
            workshop.Hall.IsGuided));
    }
}

/// <summary>What is in force; <paramref name="CanGuide"/>: has the first stage begun?</summary>
public sealed record HallKeysView(bool IsClosed, bool ArePhonesDown, bool IsScreenBlank, bool CanGuide, bool IsGuided);
