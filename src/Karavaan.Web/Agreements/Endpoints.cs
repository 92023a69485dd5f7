using Karavaan.Domain.Agreements;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Names;
using Karavaan.Web.Shared.Turns;

namespace Karavaan.Web.Agreements;

/// <summary>Agreements: what they need and where they answer.</summary>
public static class AgreementEndpoints
{
    /// <summary>Adds the stage and its fragments.</summary>
    public static IServiceCollection AddAgreements(this IServiceCollection services) => services
        .AddStage<AgreementSlice>()
        .AddPersonalAct<ClaimsInTurn>()
        .AddFragment<PhoneAgreement>().AddFragment<ScreenAgreement>().AddFragment<DeskAgreement>()
        .AddFragment<AgreementEditor>().AddFragment<AgreementCount>().AddFragment<RoomNames>().AddFragment<MyAgreedName>();

    /// <summary>Routes of participants and of the desk.</summary>
    /// <param name="participant">From <see cref="Entrances.MapParticipant"/>.</param>
    /// <param name="desk">From <see cref="Entrances.MapDesk"/>.</param>
    public static void MapAgreements(this IEndpointRouteBuilder participant, IEndpointRouteBuilder desk)
    {
        var mine = participant.MapGroup("agreements");
        mine.MapPost("{stage:int}", Claims.AddAsync);
        mine.MapPut("name", Claims.SayNameAsync);
        mine.MapPut("{agreement:guid}/claim", Claims.ClaimAsync);
        mine.MapDelete("{agreement:guid}/claim", Claims.GiveBackAsync);
        mine.MapPut("{agreement:guid}/terms", (CurrentParticipant me, Guid agreement, AgreementForm form) =>
            me.SendAsync(new AgreementCommand.ChangeAgreement(new(agreement), form.Terms) { Id = me.CommandId }));
        mine.MapDelete("{agreement:guid}", (CurrentParticipant me, Guid agreement) => me.SendAsync(
            new AgreementCommand.WithdrawAgreement(new(agreement)) { Id = me.CommandId }, Claims.Left(me, new(agreement))));
        MapDesk(desk.MapGroup("agreements"));
    }

    private static void MapDesk(RouteGroupBuilder all)
    {
        all.MapPost("{stage:int}", Claims.AskAsync);
        all.MapDelete("{agreement:guid}/claim", Claims.FreeAsync);
        all.MapPut("{agreement:guid}/terms", (CurrentDesk me, Guid agreement, AgreementForm form) =>
            me.SendAsync(new AgreementCommand.ChangeAgreement(new(agreement), form.Terms) { Id = me.CommandId }));
        all.MapPut("{agreement:guid}/cover", (CurrentDesk me, Guid agreement) =>
            me.SendAsync(new AgreementCommand.HideAgreement(new(agreement)) { Id = me.CommandId }));
        all.MapDelete("{agreement:guid}/cover", (CurrentDesk me, Guid agreement) =>
            me.SendAsync(new AgreementCommand.RestoreAgreement(new(agreement)) { Id = me.CommandId }));
    }
}
