using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Markets;

/// <summary>
/// What one person's organisation put on the market, and which organisations can use it; one's own can be
/// taken back, and is there while it waits for approval as well.
/// </summary>
public sealed class MyOffers : Fragment
{
    private const string Own = "my-offers";

    /// <summary>One person's, in a stage with a market.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.OrganisationChosen e => MarketStages.All(change.After).Select(s => Of(s.Id, e.By)),
        QuadrantEvent.OrganisationsMerged or QuadrantEvent.OrganisationParted or RosterEvent.ParticipantForgotten =>
            MarketStages.All(change.After).Select(s => new FragmentKey(Own, Argument.Of(s.Id), Audience.EachPerson)),
        _ when MarketStages.Of(change.Event) is { } id && (change.After.Market.Find(id) ?? change.Before.Market.Find(id)) is { } offer =>
            MarketStages.All(change.After).SelectMany(s => Speakers(change.After, offer).Select(who => Of(s.Id, who))),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var workshop = scene.Workshop;
        return key.Audience.Participant is not { } who ? null : new Drawing(typeof(MyOffersList), new MyOffersView(
            Argument.StageOf(key),
            who,
            workshop.Quadrants.SpeaksFor(who) is { } own
                ? [.. workshop.Market.Offers.Values.Where(o => !o.IsHidden || (o.WaitingSince is not null && o.By == who)).OrderBy(o => o.Order)
                    .Where(o => workshop.Quadrants.Whole(o.Organisation) == own)
                    .Select(o => (o, MarketStages.Takers(workshop, o)))]
                : []));
    }

    private static IEnumerable<ParticipantId> Speakers(Workshop workshop, Offer offer) =>
        workshop.Quadrants.Speakers.Where(s => workshop.Quadrants.Whole(s.Value) == workshop.Quadrants.Whole(offer.Organisation)).Select(s => s.Key);
}

/// <summary>The stage, whose phone, and each offer with the names of who can use it.</summary>
public sealed record MyOffersView(StageId Stage, ParticipantId Who, IReadOnlyList<(Offer Offer, IReadOnlyList<string> Takers)> Offers);
