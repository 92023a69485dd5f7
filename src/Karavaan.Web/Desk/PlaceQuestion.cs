using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Desk;

/// <summary>
/// The first question to who opens the desk on a laptop: asked until it is answered, once per browser, and while the workshop is open.
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
        change.Event is ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) =>
        new(typeof(PlaceQuestionForm), new PlaceQuestionView(scene.Workshop.Programme.IsClosed));
}

/// <summary>Is the workshop closed? Then nothing is asked.</summary>
public sealed record PlaceQuestionView(bool IsClosed);
