using System.Globalization;
using Karavaan.Domain;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
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
        .AddFragment<ArticleTogether>()
        .AddFragment<ArticleLive>()
        .AddFragment<ArticleHands>()
        .AddPassing(ArticleHands.Carets)
        .AddFragment<ArticlePen>()
        .AddFragment<ArticleReading>()
        .AddFragment<TipList>()
        .AddFragment<SourceNotes>()
        .AddFragment<Sentences>()
        .AddFragment<NoArticle>()
        .AddFragment<CharterSheet>()
        .AddFragment<OwnSheet>()
        .AddFragment<CharterWall>()
        .AddFragment<CharterRow>()
        .AddFragment<CharterSeat>()
        .AddFragment<WritingSwitch>();

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
        article.MapPut("text", (CurrentParticipant me, int article, [FromForm] string? text, [FromForm] string? version, [FromForm] string? editor) =>
            me.SendAsync(new CharterCommand.WriteArticle(new(article), text ?? "") { Id = me.CommandId, Version = FieldVersion.Of(version), Editor = FieldVersion.Name(editor) }));
        article.MapTexts();
        participant.MapHistory(desk);
        article.MapPost("tips", (CurrentParticipant me, int stage, int article, [FromForm] string? text) =>
            me.SendAsync(new CharterCommand.GiveTip(new(stage), new(article), text ?? "") { Id = me.CommandId }));
        article.MapPut("tips/{tip:guid}", (CurrentParticipant me, int article, Guid tip) =>
            me.SendAsync(new CharterCommand.HandleTip(new(article), new(tip)) { Id = me.CommandId }));
        article.MapPut("sources/{note:guid}", (CurrentParticipant me, int stage, int article, Guid note) =>
            me.SendAsync(new CharterCommand.CiteNote(new(stage), new(article), new(note)) { Id = me.CommandId }));
        article.MapDelete("sources/{note:guid}", (CurrentParticipant me, int stage, int article, Guid note) =>
            me.SendAsync(new CharterCommand.UnciteNote(new(stage), new(article), new(note)) { Id = me.CommandId }));
        article.MapPut("sentence", (CurrentParticipant me, int stage, int article, [FromForm] string? text) =>
            me.SendAsync(new CharterCommand.WriteSentence(new(stage), new(article), text ?? "") { Id = me.CommandId }));
        article.MapPut("dot", (CurrentParticipant me, int stage, int article, [FromForm] string? group) =>
            me.SendAsync(new CharterCommand.DotSentence(new(stage), new(article), GroupOf(group) ?? default) { Id = me.CommandId }));

        desk.MapPut("charter/{stage:int}/writing", (CurrentDesk me, int stage, [FromForm] string? mode) =>
            me.SendAsync(new ProgrammeCommand.SwitchWriting(new(stage), ModeOf(mode)) { Id = me.CommandId }));

        var assigned = desk.MapGroup("charter/{stage:int}/articles/{article:int}");
        assigned.MapPut("group", (CurrentDesk me, int article, [FromForm] string? group) =>
            me.SendAsync(new CharterCommand.AssignArticle(new(article), GroupOf(group)) { Id = me.CommandId }));
        assigned.MapPut("groups", async (CurrentDesk me, HttpRequest request, int article) =>
            await me.SendAsync(new CharterCommand.ShareArticle(new(article), await GroupsOf(request)) { Id = me.CommandId }));
        assigned.MapPut("sentences", (CurrentDesk me, int article) =>
            me.SendAsync(new CharterCommand.RevealSentences(new(article)) { Id = me.CommandId }));
        assigned.MapPut("tips/{tip:guid}", (CurrentDesk me, int article, Guid tip) =>
            me.SendAsync(new CharterCommand.HandleTip(new(article), new(tip)) { Id = me.CommandId }));
        assigned.MapPost("versions", (CurrentDesk me, int article) =>
            me.SendAsync(new CharterCommand.FreezeArticle(new(article)) { Id = me.CommandId }));
        desk.MapArticles();
    }

    private static WritingMode ModeOf(string? mode) => mode == "together" ? WritingMode.Together : WritingMode.Pen;

    /// <summary>Every box that was ticked.</summary>
    private static async Task<Sequence<GroupId>> GroupsOf(HttpRequest request) => request.HasFormContentType
        ? [.. (await request.ReadFormAsync(request.HttpContext.RequestAborted))["groups"].Select(GroupOf).OfType<GroupId>()]
        : [];

    /// <summary>Nothing chosen is nobody's; anything that is no number is a group that doesn't exist.</summary>
    private static GroupId? GroupOf(string? group) => string.IsNullOrEmpty(group)
        ? null
        : new GroupId(int.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
}
