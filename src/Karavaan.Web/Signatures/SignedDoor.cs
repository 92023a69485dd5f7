using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Signatures;

/// <summary>
/// The QR to the charter, on the wall as soon as the desk closes the signing. It opens the results: who took part is let in, anybody
/// else through the link that the desk shared.
/// </summary>
public sealed class SignedDoor : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("signed-door", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is ProgrammeEvent.StageLocked or ProgrammeEvent.StageUnlocked or ProgrammeEvent.StageEntered ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(SignedDoorPiece), new SignedDoorView(
        scene.Workshop.Programme is { StartedAt: not null } programme && programme.Now is { Content: StageTemplate.Sign, IsLocked: true }));
}

/// <summary>Is the signing over?</summary>
public sealed record SignedDoorView(bool IsClosed);
