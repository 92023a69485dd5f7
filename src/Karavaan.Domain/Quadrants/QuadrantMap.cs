using System.Collections.Immutable;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>
/// Organisations of the whole workshop, and the placements of each quadrant stage. <paramref name="Keys"/> finds an organisation by
/// its <see cref="OrganisationName.Key"/>. Placements keep the organisation that was typed; <see cref="Whole"/> says which one it
/// is part of, so that a merge can be taken apart.
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

    /// <summary>Spellings that were merged, each with the organisation that stands for it.</summary>
    public ImmutableDictionary<OrganisationId, OrganisationId> Merged { get; init; } = ImmutableDictionary<OrganisationId, OrganisationId>.Empty;

    /// <summary>The organisation that a person named last, in whatever stage: in whose name they offer and take.</summary>
    public ImmutableDictionary<ParticipantId, OrganisationId> Speakers { get; init; } = ImmutableDictionary<ParticipantId, OrganisationId>.Empty;

    /// <summary>What the desk shows in each quadrant stage; see <see cref="ShowOf"/>.</summary>
    public ImmutableDictionary<StageId, QuadrantShow> Shows { get; init; } = ImmutableDictionary<StageId, QuadrantShow>.Empty;

    /// <summary>The placements of a stage; empty when nobody placed.</summary>
    public ImmutableDictionary<ParticipantId, Placement> In(StageId stage) =>
        Placements.GetValueOrDefault(stage) ?? ImmutableDictionary<ParticipantId, Placement>.Empty;

    /// <summary>What the desk shows in a stage.</summary>
    public QuadrantShow ShowOf(StageId stage) => Shows.GetValueOrDefault(stage) ?? QuadrantShow.Plain;

    /// <summary>The organisation with this name, whatever its capitals, accents and spaces; <c>null</c> when nobody typed it yet.</summary>
    public OrganisationId? Find(string name) => Keys.TryGetValue(OrganisationName.Key(name), out var id) ? Whole(id) : null;

    /// <summary>The organisation that this one was merged into, or itself.</summary>
    public OrganisationId Whole(OrganisationId id)
    {
        while (Merged.TryGetValue(id, out var into))
        {
            id = into;
        }

        return id;
    }

    /// <summary>What an organisation is called, after merging; <c>null</c> when it is unknown.</summary>
    public string? NameOf(OrganisationId id) => Organisations.GetValueOrDefault(Whole(id));

    /// <summary>The organisation in whose name somebody speaks; <c>null</c> when they named none.</summary>
    public OrganisationId? SpeaksFor(ParticipantId who) => Speakers.TryGetValue(who, out var id) ? Whole(id) : null;

    /// <summary>The placements of an organisation in a stage, also of merged spellings, in the order in which they began.</summary>
    public IEnumerable<Placement> Of(StageId stage, OrganisationId organisation) =>
        In(stage).Values.Where(p => p.Organisation is { } id && Whole(id) == Whole(organisation)).OrderBy(p => p.Order);

    /// <summary>The placements of an organisation that may carry its name.</summary>
    public IEnumerable<Placement> NamedOf(StageId stage, OrganisationId organisation) =>
        Of(stage, organisation).Where(p => p is { IsNamed: true, IsPlaced: true });
}
