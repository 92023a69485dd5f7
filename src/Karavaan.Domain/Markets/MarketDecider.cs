using System.Diagnostics;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Markets;

/// <summary>Decides on offers and needs: who may, until when, and what happens.</summary>
internal static class MarketDecider
{
    public static Decision Decide(Workshop state, MarketCommand command, Actor actor) => command switch
    {
        MarketCommand.AddOffer c => InStage(state, actor, c.Stage, me => Speaking(state, me, own => Add(state, c, me, own))),
        MarketCommand.WithdrawOffer c => InStage(state, actor, c.Stage, me => Known(state.Market, c.Offer, offer =>
            offer.By == me ? Decision.Accept(new MarketEvent.OfferWithdrawn(c.Offer)) : Decision.Refuse(RefusalCode.NotYourOffer))),
        MarketCommand.TakeOffer c => InStage(state, actor, c.Stage, me => Speaking(state, me, own => Known(state.Market, c.Offer, offer =>
            Take(state, offer, me, own)))),
        MarketCommand.ReleaseOffer c => InStage(state, actor, c.Stage, me => Known(state.Market, c.Offer, offer =>
            offer.Takers.ContainsKey(me) ? Decision.Accept(new MarketEvent.OfferReleased(c.Offer, me)) : Decision.Accept())),
        MarketCommand.HideOffer c => Only.Facilitator(actor, _ => Known(state.Market, c.Offer, offer =>
            offer is { IsHidden: true, WaitingSince: null } ? Decision.Accept() : Decision.Accept(new MarketEvent.OfferHidden(c.Offer)))),
        MarketCommand.RestoreOffer c => Only.Facilitator(actor, _ => Known(state.Market, c.Offer, ApprovalDecider.Show)),
        _ => throw new UnreachableException(),
    };

    private static Decision InStage(Workshop state, Actor actor, StageId stage, Func<ParticipantId, Decision> decide) =>
        Only.Participant(state, actor, me => Until.MarketLocked(state, stage, () => decide(me.Id)));

    private static Decision Speaking(Workshop state, ParticipantId me, Func<OrganisationId, Decision> decide) =>
        state.Quadrants.Speakers.TryGetValue(me, out var own) ? decide(own) : Decision.Refuse(RefusalCode.OrganisationMissing);

    private static Decision Known(Market market, OfferId id, Func<Offer, Decision> decide) =>
        market.Find(id) is { } offer ? decide(offer) : Decision.Refuse(RefusalCode.NoSuchOffer);

    private static Decision Add(Workshop state, MarketCommand.AddOffer c, ParticipantId me, OrganisationId own) =>
        state.Market.Find(new OfferId(c.Id)) is { } known ? known.By == me ? Decision.Accept() : Decision.Refuse(RefusalCode.NotYourOffer)
        : state.Market.Offers.Values.Count(o => o.By == me) >= Limits.OffersEach
            ? Decision.Refuse(RefusalCode.TooManyOffers, Typed.Words(Limits.OffersEach))
        : Typed.Required(c.Text, Limits.Offer, text => ApprovalDecider.Written(
            state,
            new Pile { Offers = [new OfferId(c.Id)] },
            new MarketEvent.OfferAdded(new OfferId(c.Id), c.Stage, c.Kind, own, me, text)));

    private static Decision Take(Workshop state, Offer offer, ParticipantId me, OrganisationId own) =>
        offer.IsHidden ? Decision.Refuse(RefusalCode.NoSuchOffer)
        : state.Quadrants.Whole(offer.Organisation) == state.Quadrants.Whole(own) ? Decision.Refuse(RefusalCode.OfferOfOwn)
        : offer.Takers.TryGetValue(me, out var before) && before == own ? Decision.Accept()
        : Decision.Accept(new MarketEvent.OfferTaken(offer.Id, me, own));
}
