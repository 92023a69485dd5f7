using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>'Toon onze naam': one person lets the organisation's name stand beside their dot on the wall, or takes that back.</summary>
public sealed class MyName : Fragment
{
    private const string Own = "my-name";

    /// <summary>One person's, in a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.NameShown e => [Of(e.Stage, e.By)],
        RosterEvent.ParticipantForgotten e => QuadrantStages.All(change.After).Select(s => Of(s.Id, e.Participant)),
        QuadrantEvent.OrganisationsMerged or QuadrantEvent.OrganisationParted =>
            QuadrantStages.All(change.After).Select(s => new FragmentKey(Own, Argument.Of(s.Id), Audience.EachPerson)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        key.Audience.Participant is { } who
        && scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is ({ IsRevealed: true } stage, _)
        && QuadrantStages.Of(scene.Workshop, stage.Id, who) is { IsPlaced: true } placement
        && ScreenNames.NameOf(scene.Workshop, placement) is { } name
            ? new Drawing(typeof(MyNameForm), new MyNameView(stage.Id, name, placement.IsNamed))
            : null;
}

/// <summary>The stage, what the organisation is called, and whether that may be seen.</summary>
public sealed record MyNameView(StageId Stage, string Name, bool IsShown);
