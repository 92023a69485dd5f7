using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>Names that may be two spellings of one organisation, to be merged by the desk; it may also choose two by itself.</summary>
public sealed class DeskSpellings : Fragment
{
    private const string Own = "desk-spellings";

    /// <summary>In a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage) => new(Own, Argument.Of(stage), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.OrganisationChosen e => [Of(e.Stage)],
        QuadrantEvent.OrganisationsMerged or QuadrantEvent.OrganisationParted =>
            QuadrantStages.All(change.After).Select(s => Of(s.Id)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var map = scene.Workshop.Quadrants;
        List<(OrganisationId Id, string Name)> all =
            [.. DeskOrganisation.All(scene.Workshop, Argument.StageOf(key)).Select(id => (id, map.NameOf(id) ?? ""))];
        return new(typeof(DeskSpellingsPanel), new DeskSpellingsView(all, [.. Spellings.Pairs(all, o => o.Name)]));
    }
}

/// <summary>Every organisation, and the pairs that are alike.</summary>
public sealed record DeskSpellingsView(
    IReadOnlyList<(OrganisationId Id, string Name)> All,
    IReadOnlyList<((OrganisationId Id, string Name) One, (OrganisationId Id, string Name) Other)> Pairs);
