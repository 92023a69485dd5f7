using Karavaan.Domain.Markets;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Shared.Markets;

/// <summary>Offering, looking for, and saying that one can use it.</summary>
public static class MarketEndpoints
{
    /// <summary>The fragments.</summary>
    public static IServiceCollection AddMarket(this IServiceCollection services) => services
        .AddFragment<OfferForms>().AddFragment<MyOffers>().AddFragment<PhoneOffer>()
        .AddFragment<MarketWall>().AddFragment<WallOffer>().AddFragment<DeskOffer>();

    /// <summary>Routes of participants and of the desk.</summary>
    public static void MapMarket(RouteGroupBuilder participant, RouteGroupBuilder desk)
    {
        participant.MapPost("market/{stage:int}/offers", (CurrentParticipant me, int stage, [FromForm] string? kind, [FromForm] string? text) =>
            me.SendAsync(new MarketCommand.AddOffer(new StageId(stage), kind == "need" ? OfferKind.Need : OfferKind.Share, text ?? "") { Id = me.CommandId }));
        participant.MapDelete("market/{stage:int}/offers/{offer:guid}", (CurrentParticipant me, int stage, Guid offer) =>
            me.SendAsync(new MarketCommand.WithdrawOffer(new StageId(stage), new OfferId(offer)) { Id = me.CommandId }));
        participant.MapPut("market/{stage:int}/offers/{offer:guid}/use", (CurrentParticipant me, int stage, Guid offer) =>
            me.SendAsync(new MarketCommand.TakeOffer(new StageId(stage), new OfferId(offer)) { Id = me.CommandId }));
        participant.MapDelete("market/{stage:int}/offers/{offer:guid}/use", (CurrentParticipant me, int stage, Guid offer) =>
            me.SendAsync(new MarketCommand.ReleaseOffer(new StageId(stage), new OfferId(offer)) { Id = me.CommandId }));
        desk.MapPut("market/offers/{offer:guid}/cover", (CurrentDesk me, Guid offer) =>
            me.SendAsync(new MarketCommand.HideOffer(new OfferId(offer)) { Id = me.CommandId }));
        desk.MapDelete("market/offers/{offer:guid}/cover", (CurrentDesk me, Guid offer) =>
            me.SendAsync(new MarketCommand.RestoreOffer(new OfferId(offer)) { Id = me.CommandId }));
    }
}
