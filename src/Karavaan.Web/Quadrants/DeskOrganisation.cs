using System.Globalization;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>An organisation that somebody chose in the stage, and how many placed it.</summary>
public sealed class DeskOrganisation : Fragment
{
    private const string Own = "desk-organisation";

    /// <summary>One organisation in a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage, OrganisationId organisation) =>
        new(Own, string.Create(CultureInfo.InvariantCulture, $"{stage.Number}-{organisation.Value:n}"), Audience.Desk);

    /// <summary>The list on the desk.</summary>
    public static string List(StageId stage) => string.Create(CultureInfo.InvariantCulture, $"desk-organisations-{stage.Number}");

    /// <summary>The organisations that somebody chose, in the order in which that happened.</summary>
    public static IEnumerable<OrganisationId> All(Workshop workshop, StageId stage) =>
        workshop.Quadrants.In(stage).Values.OrderBy(p => p.Order).Select(p => p.Organisation).OfType<OrganisationId>().Distinct();

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => QuadrantStages.By(change.Event) is not var (stage, by)
        ? []
        : new[] { change.Before, change.After }
            .Select(w => QuadrantStages.Of(w, stage, by)?.Organisation).OfType<OrganisationId>().Distinct().Select(o => Of(stage, o));

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (stage, id) = (Argument.StageOf(key), new OrganisationId(Guid.ParseExact(key.Argument.Split('-')[^1], "n")));
        var chosen = scene.Workshop.Quadrants.In(stage).Values.Where(p => p.Organisation == id).ToList();
        return chosen.Count == 0 || !scene.Workshop.Quadrants.Organisations.TryGetValue(id, out var name) ? null : new Drawing(
            typeof(DeskOrganisationRow),
            new DeskOrganisationView(name, chosen.Count(QuadrantStages.IsPlaced)),
            List(stage),
            chosen.Min(p => p.Order));
    }
}

/// <summary>A name, and how many people placed it.</summary>
public sealed record DeskOrganisationView(string Name, int Placements);
