using System.Globalization;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>
/// A person on the desk: what they place, and how far they are; who still has something to place stands first. Never where: the desk may
/// hang on the wall.
/// </summary>
public sealed class DeskPlacer : Fragment
{
    private const string Own = "desk-placer";

    /// <summary>No workshop counts so many people.</summary>
    private const long Most = 1_000_000;

    /// <summary>One person in a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) =>
        new(Own, string.Create(CultureInfo.InvariantCulture, $"{stage.Number}-{who.Value:n}"), Audience.Desk);

    /// <summary>The list on the desk.</summary>
    public static string List(StageId stage) => string.Create(CultureInfo.InvariantCulture, $"desk-placers-{stage.Number}");

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        RosterEvent.ParticipantJoined e => Everywhere(change, e.Participant),
        RosterEvent.ParticipantRemoved e => Everywhere(change, e.Participant),
        RosterEvent.ParticipantReturned e => Everywhere(change, e.Participant),
        RosterEvent.PersonChanged e => Everywhere(change, e.Participant),
        RosterEvent.ParticipantForgotten e => Everywhere(change, e.Participant),
        _ => QuadrantStages.By(change.Event) is var (stage, by) ? [Of(stage, by)] : [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var who = new ParticipantId(Guid.ParseExact(key.Argument.Split('-')[^1], "n"));
        if (scene.Workshop.Roster.Find(who) is not { } person
            || scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is not var (stage, content))
        {
            return null;
        }

        var view = new DeskPlacerView(
            scene.NameOf(who), QuadrantStages.OrganisationOf(scene.Workshop, stage.Id, who), content, QuadrantStages.Of(scene.Workshop, stage.Id, who));
        return new(typeof(DeskPlacerRow), view, List(stage.Id), Order(person, view.Placement));
    }

    /// <summary>Everybody who is here, as the list has them.</summary>
    public static IEnumerable<FragmentKey> All(Workshop workshop, StageId stage) => workshop.Roster.Present
        .OrderBy(person => Order(person, QuadrantStages.Of(workshop, stage, person.Id))).Select(person => Of(stage, person.Id));

    /// <summary>First who placed nothing, then who placed one of two, then who is ready; among those in the order of joining.</summary>
    private static long Order(Participant person, Placement? placement) => person.Number + placement switch
    {
        { IsSkipped: true } or { Today: not null, Later: not null } => 2 * Most,
        { Today: not null } or { Later: not null } => Most,
        _ => 0,
    };

    private static IEnumerable<FragmentKey> Everywhere(Change change, ParticipantId who) =>
        QuadrantStages.All(change.After).Select(s => Of(s.Id, who));
}

/// <summary>Who, which organisation, and what was placed.</summary>
public sealed record DeskPlacerView(string Name, string? Organisation, StageTemplate.Quadrant Content, Placement? Placement);
