using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Signatures;

/// <summary>The small print at the foot of the charter on the wall: what it is, its licence, and the version that its PDF has on its cover.</summary>
public sealed class CharterMarks : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("charter-marks", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        Signatories.IsDecided(change) || Written.In(change) is not null || change.Event is BoardEvent.SubjectSet or ProgrammeEvent.Undone ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(CharterMarksPiece), new CharterMarksView(scene.CharterParts().Marks));
}

/// <summary>Sentences that stand behind each other.</summary>
public sealed record CharterMarksView(IReadOnlyList<string> Marks);
