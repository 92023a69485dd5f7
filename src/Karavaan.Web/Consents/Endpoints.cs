using Karavaan.Domain;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Articles;
using Karavaan.Web.Shared.Names;
using Karavaan.Web.Shared.Turns;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Consents;

/// <summary>Deciding by consent: what it needs and where it answers.</summary>
public static class ConsentEndpoints
{
    /// <summary>Adds the stage and its fragments.</summary>
    public static IServiceCollection AddConsents(this IServiceCollection services) => services
        .AddArticles()
        .AddStage<ConsentSlice>()
        .AddPersonalAct<ChoicesInTurn>()
        .AddFragment<ConsentNow>()
        .AddFragment<MyChoice>()
        .AddFragment<TableTurn>()
        .AddFragment<FrozenText>()
        .AddFragment<ConsentWall>()
        .AddFragment<ConsentSteer>()
        .AddFragment<ConsentRow>()
        .AddFragment<RoomNames>();

    /// <summary>What a participant and the desk send about rounds and decisions.</summary>
    /// <param name="participant">From <see cref="Entrances.MapParticipant"/>.</param>
    /// <param name="desk">From <see cref="Entrances.MapDesk"/>.</param>
    public static void MapConsents(this IEndpointRouteBuilder participant, IEndpointRouteBuilder desk)
    {
        participant.MapPut("consent/rounds/{round:guid}/choice", Choosing.HandleAsync);
        participant.MapPut("consent/{stage:int}/speaker", (CurrentParticipant me, int stage) =>
            me.SendAsync(new CharterCommand.SpeakForGroup(new(stage)) { Id = me.CommandId }));

        var rounds = desk.MapGroup("consent/rounds/{round:guid}");
        rounds.MapPut("reveal", (CurrentDesk me, Guid round) =>
            me.SendAsync(new CharterCommand.RevealRound(new(round)) { Id = me.CommandId, Voters = VotersOf(me, new(round)) }));
        rounds.MapPut("objection", (CurrentDesk me, Guid round, [FromForm] int objection) =>
            me.SendAsync(new CharterCommand.ShowObjection(new(round), objection) { Id = me.CommandId }));
        rounds.MapDelete("objection", (CurrentDesk me, Guid round) =>
            me.SendAsync(new CharterCommand.ShowObjection(new(round), null) { Id = me.CommandId }));

        var articles = desk.MapGroup("consent/articles/{article:int}");
        articles.MapPost("rounds", (CurrentDesk me, int article) =>
            me.SendAsync(new CharterCommand.OpenRound(new(article)) { Id = me.CommandId }));
        articles.MapPut("adoption", (CurrentDesk me, int article) =>
            me.SendAsync(new CharterCommand.Adopt(new(article)) { Id = me.CommandId }));
        articles.MapPut("keeper", LeavingOpen.HandleAsync);
        articles.MapDelete("decision", (CurrentDesk me, int article) =>
            me.SendAsync(new CharterCommand.Reconsider(new(article)) { Id = me.CommandId }));
    }

    private static Sequence<string>? VotersOf(CurrentDesk me, RoundId id) =>
        me.Room.State.Workshop.Charter.Rounds.GetValueOrDefault(id) is { } round ? Voters.Of(me.Scene, round) : null;
}
