using System.Globalization;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>An organisation that somebody chose in the stage: how many placed it, what they wrote, and the key to the spotlight.</summary>
public sealed class DeskOrganisation : Fragment
{
    private const string Own = "desk-organisation";

    /// <summary>One organisation in a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage, OrganisationId organisation) =>
        new(Own, string.Create(CultureInfo.InvariantCulture, $"{stage.Number}-{organisation.Value:n}"), Audience.Desk);

    /// <summary>The list on the desk.</summary>
    public static string List(StageId stage) => string.Create(CultureInfo.InvariantCulture, $"desk-organisations-{stage.Number}");

    /// <summary>The organisations that somebody chose, merged spellings as one, in the order in which that happened.</summary>
    public static IEnumerable<OrganisationId> All(Workshop workshop, StageId stage) =>
        workshop.Quadrants.In(stage).Values.OrderBy(p => p.Order).Select(p => p.Organisation).OfType<OrganisationId>()
            .Select(workshop.Quadrants.Whole).Distinct();

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.OrganisationSpotlit e => new[] { change.Before, change.After }
            .Select(w => w.Quadrants.ShowOf(e.Stage).Spotlight).OfType<OrganisationId>().Distinct().Select(o => Of(e.Stage, o)),
        QuadrantEvent.OrganisationsMerged or QuadrantEvent.OrganisationParted or RosterEvent.ParticipantForgotten => QuadrantStages.All(change.After).SelectMany(s =>
                All(change.Before, s.Id).Concat(All(change.After, s.Id)).Distinct().Select(o => Of(s.Id, o))),
        _ when QuadrantStages.By(change.Event) is var (stage, by) => new[] { change.Before, change.After }
            .Select(w => QuadrantStages.Of(w, stage, by)?.Organisation is { } id ? w.Quadrants.Whole(id) : (OrganisationId?)null)
            .OfType<OrganisationId>().Distinct().Select(o => Of(stage, o)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (stage, id) = (Argument.StageOf(key), new OrganisationId(Guid.ParseExact(key.Argument.Split('-')[^1], "n")));
        var map = scene.Workshop.Quadrants;
        List<Placement> chosen = [.. map.Of(stage, id)];
        return chosen.Count == 0 || map.Whole(id) != id || map.NameOf(id) is not { } name ? null : new Drawing(
            typeof(DeskOrganisationRow),
            new DeskOrganisationView(
                stage, id, name, chosen,
                [.. map.Merged.Keys.Where(other => map.Whole(other) == id).Select(other => (other, map.Organisations[other]))],
                scene.Workshop.Programme.Find(stage)!.IsRevealed,
                map.ShowOf(stage).Spotlight == id),
            List(stage),
            chosen[0].Order);
    }
}

/// <summary>An organisation as the desk sees it.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Id">Which organisation.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Chosen">Everybody's who chose it.</param>
/// <param name="Spellings">What was merged into it, as typed.</param>
/// <param name="IsRevealed">May the wall show it?</param>
/// <param name="IsLit">Does the spotlight fall on it?</param>
public sealed record DeskOrganisationView(
    StageId Stage,
    OrganisationId Id,
    string Name,
    IReadOnlyList<Placement> Chosen,
    IReadOnlyList<(OrganisationId Id, string Name)> Spellings,
    bool IsRevealed,
    bool IsLit)
{
    /// <summary>How many placed it.</summary>
    public int Placements => Chosen.Count(p => p.IsPlaced);

    /// <summary>Does somebody let the name be seen?</summary>
    public bool IsNamed => Chosen.Any(p => p is { IsNamed: true, IsPlaced: true });

    /// <summary>Those who wrote something that the wall may show.</summary>
    public IEnumerable<Placement> WithWords => IsRevealed ? Chosen.Where(p => p.HasWords) : [];
}
