using System.Collections.Immutable;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>Organisations of the whole workshop, and the placements of each quadrant stage.</summary>
public sealed record QuadrantMap(
    ImmutableDictionary<OrganisationId, string> Organisations,
    ImmutableDictionary<StageId, ImmutableDictionary<ParticipantId, Placement>> Placements)
{
    /// <summary>Nothing yet.</summary>
    public static QuadrantMap Empty { get; } = new(
        ImmutableDictionary<OrganisationId, string>.Empty,
        ImmutableDictionary<StageId, ImmutableDictionary<ParticipantId, Placement>>.Empty);

    /// <summary>The placements of a stage; empty when nobody placed.</summary>
    public ImmutableDictionary<ParticipantId, Placement> In(StageId stage) =>
        Placements.GetValueOrDefault(stage) ?? ImmutableDictionary<ParticipantId, Placement>.Empty;
}

/// <summary>One person's placement of one organisation. Both moments may be missing; skipped: both are.</summary>
public sealed record Placement(
    ParticipantId By, OrganisationId Organisation, Position? Today, Position? Later, string Why, bool IsSkipped, int Order);
