using System.Globalization;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Articles;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Charters;

/// <summary>Writing the charter: what it needs and where it answers.</summary>
public static class CharterEndpoints
{
    /// <summary>Adds the stage and its fragments.</summary>
    public static IServiceCollection AddCharters(this IServiceCollection services) => services
        .AddArticles()
        .AddStage<CharterSlice>()
        .AddFragment<GroupArticle>()
        .AddFragment<ArticleField>()
        .AddFragment<ArticlePen>()
        .AddFragment<ArticleReading>()
        .AddFragment<NoArticle>()
        .AddFragment<CharterSheet>()
        .AddFragment<CharterWall>()
        .AddFragment<CharterRow>()
        .AddFragment<CharterSeat>();

    /// <summary>What a participant and the desk send about writing.</summary>
    /// <param name="participant">From <see cref="Entrances.MapParticipant"/>.</param>
    /// <param name="desk">From <see cref="Entrances.MapDesk"/>.</param>
    public static void MapCharters(this IEndpointRouteBuilder participant, IEndpointRouteBuilder desk)
    {
        var article = participant.MapGroup("charter/{stage:int}/articles/{article:int}");
        article.MapPut("pen", (CurrentParticipant me, int stage, int article) =>
            me.SendAsync(new CharterCommand.TakePen(new(stage), new(article)) { Id = me.CommandId }));
        article.MapDelete("pen", (CurrentParticipant me, int stage, int article) =>
            me.SendAsync(new CharterCommand.LayDownPen(new(stage), new(article)) { Id = me.CommandId }));
        article.MapPut("text", (CurrentParticipant me, int article, [FromForm] string? text) =>
            me.SendAsync(new CharterCommand.WriteArticle(new(article), text ?? "") { Id = me.CommandId }));

        var assigned = desk.MapGroup("charter/{stage:int}/articles/{article:int}");
        assigned.MapPut("group", (CurrentDesk me, int article, [FromForm] string? group) =>
            me.SendAsync(new CharterCommand.AssignArticle(new(article), GroupOf(group)) { Id = me.CommandId }));
        assigned.MapPost("versions", (CurrentDesk me, int article) =>
            me.SendAsync(new CharterCommand.FreezeArticle(new(article)) { Id = me.CommandId }));
        desk.MapArticles();
    }

    /// <summary>Nothing chosen is nobody's; anything that is no number is a group that doesn't exist.</summary>
    private static GroupId? GroupOf(string? group) => string.IsNullOrEmpty(group)
        ? null
        : new GroupId(int.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
}
