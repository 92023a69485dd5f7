using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Quadrants;

/// <summary>What only the desk does with the quadrant.</summary>
internal static class QuadrantDeskEndpoints
{
    public static void MapQuadrantDesk(this RouteGroupBuilder desk)
    {
        desk.MapPut("quadrant/{stage:int}/practice", (CurrentDesk me, int stage, [FromForm] string? example) =>
            me.SendAsync(new QuadrantDeskCommand.OpenPractice(new StageId(stage), example ?? "") { Id = me.CommandId }));
        desk.MapDelete("quadrant/{stage:int}/practice", (CurrentDesk me, int stage) =>
            me.SendAsync(new QuadrantDeskCommand.ClosePractice(new StageId(stage)) { Id = me.CommandId }));
        desk.MapPut("quadrant/{stage:int}/examples", (CurrentDesk me, int stage) => ShowExamplesAsync(me, stage, true));
        desk.MapDelete("quadrant/{stage:int}/examples", (CurrentDesk me, int stage) => ShowExamplesAsync(me, stage, false));
        desk.MapPut("quadrant/{stage:int}/arrows", (CurrentDesk me, int stage) => ShowArrowsAsync(me, stage, true));
        desk.MapDelete("quadrant/{stage:int}/arrows", (CurrentDesk me, int stage) => ShowArrowsAsync(me, stage, false));
        desk.MapPut("quadrant/{stage:int}/spotlight", (CurrentDesk me, int stage, [FromForm] string? organisation) =>
            SpotlightAsync(me, stage, Guid.TryParse(organisation, out var id) ? new OrganisationId(id) : null));
        desk.MapDelete("quadrant/{stage:int}/spotlight", (CurrentDesk me, int stage) => SpotlightAsync(me, stage, null));
        desk.MapPut("quadrant/{stage:int}/words/{participant:guid}", (CurrentDesk me, int stage, Guid participant) =>
            me.SendAsync(new QuadrantDeskCommand.HideWords(new StageId(stage), new ParticipantId(participant)) { Id = me.CommandId }));
        desk.MapDelete("quadrant/{stage:int}/words/{participant:guid}", (CurrentDesk me, int stage, Guid participant) =>
            me.SendAsync(new QuadrantDeskCommand.RestoreWords(new StageId(stage), new ParticipantId(participant)) { Id = me.CommandId }));
        desk.MapPut("quadrant/organisations/merge", (CurrentDesk me, [FromForm] string? organisation, [FromForm] string? into) =>
            MergeAsync(me, Guid.TryParse(organisation, out var id) ? id : Guid.Empty, into));
        desk.MapPut("quadrant/organisations/{id:guid}/merge", (CurrentDesk me, Guid id, [FromForm] string? into) => MergeAsync(me, id, into));
        desk.MapDelete("quadrant/organisations/{id:guid}/merge", (CurrentDesk me, Guid id) =>
            me.SendAsync(new QuadrantDeskCommand.PartOrganisation(new OrganisationId(id)) { Id = me.CommandId }));
    }

    private static Task<IResult> ShowExamplesAsync(CurrentDesk me, int stage, bool isShown) =>
        me.SendAsync(new QuadrantDeskCommand.ShowExamples(new StageId(stage), isShown) { Id = me.CommandId });

    private static Task<IResult> ShowArrowsAsync(CurrentDesk me, int stage, bool isShown) =>
        me.SendAsync(new QuadrantDeskCommand.ShowArrows(new StageId(stage), isShown) { Id = me.CommandId });

    private static Task<IResult> SpotlightAsync(CurrentDesk me, int stage, OrganisationId? organisation) =>
        me.SendAsync(new QuadrantDeskCommand.Spotlight(new StageId(stage), organisation) { Id = me.CommandId });

    private static Task<IResult> MergeAsync(CurrentDesk me, Guid organisation, string? into) => me.SendAsync(
        new QuadrantDeskCommand.MergeOrganisations(new OrganisationId(organisation), new OrganisationId(Guid.TryParse(into, out var id) ? id : Guid.Empty))
        {
            Id = me.CommandId,
        });
}
