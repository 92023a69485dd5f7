using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Desk;

/// <summary>
/// The first question to who opens the desk on a laptop: asked until it is answered, once per browser, and until the room leaves the first stage:
/// by then there is a screen, and other work to do. The door to the large screen can still do the same.
/// The page leaves it out for a browser that answered.
/// </summary>
public sealed class PlaceQuestion : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("laptop-place", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is ProgrammeEvent.StageEntered or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) =>
        new(typeof(PlaceQuestionForm), new PlaceQuestionView(scene.Workshop.Programme is { IsClosed: false, Current.Number: 1 }));
}

/// <summary>Is the room still in the first stage of an open workshop? Otherwise nothing is asked.</summary>
public sealed record PlaceQuestionView(bool IsAsked);
