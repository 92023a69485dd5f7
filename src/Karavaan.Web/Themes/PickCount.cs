using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Themes;

/// <summary>How many groups picked a note, on screen and desk.</summary>
public sealed class PickCount : Fragment
{
    private const string Own = "pick-count";

    /// <summary>In a themes stage, on the screen or the desk.</summary>
    public static FragmentKey Of(StageId stage, Audience audience) => new(Own, Argument.Of(stage), audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => Picks.In(change) is { } note
        ? [Of(note.Stage, Audience.Screen), Of(note.Stage, Audience.Desk)]
        : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (workshop, stage) = (scene.Workshop, Argument.StageOf(key));
        return workshop.Programme.Find<StageTemplate.Themes>(stage) is null ? null : new(typeof(PickCountLine), new PickCountView(
            workshop.Roster.AllGroups.Count(group => workshop.Board.PickOf(stage, group) is { IsHidden: false }), workshop.Roster.Groups));
    }
}

/// <summary>Picked, of how many groups.</summary>
public sealed record PickCountView(int Picked, int Groups);
