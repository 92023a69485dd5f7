using Karavaan.Domain.Boards;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Subjects;

/// <summary>'Dit charter gaat over …, voor …': above everything about the charter, on every surface.</summary>
public sealed class SubjectLine : Fragment
{
    private const string Own = "subject";

    /// <summary>On all phones.</summary>
    public static FragmentKey OnPhones { get; } = new(Own, Audience.Phones);

    /// <summary>On the screen.</summary>
    public static FragmentKey OnScreen { get; } = new(Own, Audience.Screen);

    /// <summary>On the desk.</summary>
    public static FragmentKey OnDesk { get; } = new(Own, Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is BoardEvent.SubjectSet ? [OnPhones, OnScreen, OnDesk] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(SubjectSentence), new SubjectView(scene.Workshop.Board.Subject));
}

/// <summary>The subject, or <c>null</c> while it has not been worded.</summary>
public sealed record SubjectView(Subject? Subject);
