using System.Collections.Immutable;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Markets;

/// <summary>'Dit delen we' or 'dit zoeken we'.</summary>
public enum OfferKind
{
    /// <summary>The organisation shares it.</summary>
    Share,

    /// <summary>The organisation looks for it.</summary>
    Need,
}

/// <summary>
/// One line that an organisation puts on the market on purpose, with its name beside it.
/// </summary>
/// <param name="Id">The same value as the id of the command that added it.</param>
/// <param name="Kind">Shared or looked for.</param>
/// <param name="By">Who wrote it; never shown.</param>
/// <param name="Organisation">In whose name, as typed; <see cref="Quadrants.QuadrantMap.NameOf"/> says what it is called now.</param>
/// <param name="Text">What, in a few words.</param>
/// <param name="IsHidden">Did the desk hide it, or not approve it yet?</param>
/// <param name="Order">The version of the event that added it.</param>
/// <param name="Takers">Who said 'that we can use' (of a need: 'we can help with that'), each in the name of an organisation.</param>
public sealed record Offer(
    OfferId Id,
    OfferKind Kind,
    ParticipantId By,
    OrganisationId Organisation,
    string Text,
    bool IsHidden,
    int Order,
    ImmutableDictionary<ParticipantId, OrganisationId> Takers)
{
    /// <summary>Hidden because the desk has not approved it yet: the version since which it waits. Only its writer sees it then.</summary>
    public int? WaitingSince { get; init; }

    internal static Offer Of(MarketEvent.OfferAdded e, int version) =>
        new(e.Offer, e.Kind, e.By, e.Organisation, e.Text, false, version, ImmutableDictionary<ParticipantId, OrganisationId>.Empty);
}
