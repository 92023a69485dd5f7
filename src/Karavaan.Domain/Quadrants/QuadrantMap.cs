using System.Collections.Immutable;
using System.Diagnostics;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>
/// Organisations of the whole workshop, and the placements of each quadrant stage. <paramref name="Keys"/> finds an organisation by
/// its <see cref="OrganisationName.Key"/>.
/// </summary>
public sealed record QuadrantMap(
    ImmutableDictionary<OrganisationId, string> Organisations,
    ImmutableDictionary<string, OrganisationId> Keys,
    ImmutableDictionary<StageId, ImmutableDictionary<ParticipantId, Placement>> Placements)
{
    /// <summary>Nothing yet.</summary>
    public static QuadrantMap Empty { get; } = new(
        ImmutableDictionary<OrganisationId, string>.Empty,
        ImmutableDictionary<string, OrganisationId>.Empty,
        ImmutableDictionary<StageId, ImmutableDictionary<ParticipantId, Placement>>.Empty);

    /// <summary>The placements of a stage; empty when nobody placed.</summary>
    public ImmutableDictionary<ParticipantId, Placement> In(StageId stage) =>
        Placements.GetValueOrDefault(stage) ?? ImmutableDictionary<ParticipantId, Placement>.Empty;

    /// <summary>The organisation with this name, whatever its capitals, accents and spaces; <c>null</c> when nobody typed it yet.</summary>
    public OrganisationId? Find(string name) => Keys.TryGetValue(OrganisationName.Key(name), out var id) ? id : null;

    /// <summary>The map after an event.</summary>
    internal QuadrantMap Apply(QuadrantEvent happened, int version) => happened switch
    {
        QuadrantEvent.OrganisationNamed e => Name(e.Organisation, e.Name),
        QuadrantEvent.OrganisationChosen e => Change(e.Stage, e.By, version, p => p with { Organisation = e.Organisation }),
        QuadrantEvent.Placed e => Change(e.Stage, e.By, version, p => Put(p, e)),
        QuadrantEvent.PlacementExplained e => Change(e.Stage, e.By, version, p => p with { Why = e.Text }),
        QuadrantEvent.PlacementSkipped e => Change(e.Stage, e.By, version, p => p with { Today = null, Later = null, IsSkipped = true }),
        _ => throw new UnreachableException(),
    };

    /// <summary>The map without this person's explanations, as a replay of the log finds it after they were blanked.</summary>
    internal QuadrantMap Forget(ParticipantId person) => this with
    {
        Placements = Placements.ToImmutableDictionary(stage => stage.Key, stage =>
            stage.Value.TryGetValue(person, out var placement)
                ? stage.Value.SetItem(person, placement with { Why = "" })
                : stage.Value),
    };

    private QuadrantMap Name(OrganisationId id, string name) => this with
    {
        Organisations = Organisations.SetItem(id, name),
        Keys = OrganisationName.Key(name) is { Length: > 0 } key && !Keys.ContainsKey(key) ? Keys.Add(key, id) : Keys,
    };

    private static Placement Put(Placement placement, QuadrantEvent.Placed e) => e.Horizon == Horizon.Today
        ? placement with { Organisation = e.Organisation, Today = e.Position, IsSkipped = false }
        : placement with { Organisation = e.Organisation, Later = e.Position, IsSkipped = false };

    private QuadrantMap Change(StageId stage, ParticipantId by, int version, Func<Placement, Placement> change)
    {
        var placements = In(stage);
        var before = placements.GetValueOrDefault(by) ?? new Placement(by, null, null, null, "", false, version);
        return this with { Placements = Placements.SetItem(stage, placements.SetItem(by, change(before))) };
    }
}
