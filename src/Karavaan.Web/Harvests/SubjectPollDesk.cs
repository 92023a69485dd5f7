using Karavaan.Domain.Boards;
using Karavaan.Web.Live;

namespace Karavaan.Web.Harvests;

/// <summary>The key that shows what people think of the subject, and its way back.</summary>
public sealed class SubjectPollDesk : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("subject-poll", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is
        BoardEvent.SubjectSet or SubjectEvent.SubjectPollRevealed or SubjectEvent.SubjectPollCovered ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(
        typeof(SubjectPollKeys), new SubjectPollView(scene.Workshop.Board.Subject is not null, scene.Workshop.Board.Poll.IsRevealed));
}

/// <summary>Is anything asked, and is it shown?</summary>
public sealed record SubjectPollView(bool IsAsked, bool IsRevealed);
