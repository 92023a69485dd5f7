using Karavaan.Domain.Boards;
using Karavaan.Web.Live;

namespace Karavaan.Web.Harvests;

/// <summary>The form in which the facilitator words the subject.</summary>
public sealed class SubjectFields : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("subject-fields", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is BoardEvent.SubjectSet ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(SubjectForm), scene.Workshop.Board.Subject ?? new Subject("", ""));
}
