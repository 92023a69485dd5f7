using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Harvests;

/// <summary>Laying notes together: only the desk moves other people's notes.</summary>
internal static class ClusterEndpoints
{
    private const string New = "new";

    public static void MapClusters(this RouteGroupBuilder desk)
    {
        desk.MapPut("notes/{note:guid}/cluster", LayAsync);
        desk.MapPut("clusters/{cluster:guid}/name", (CurrentDesk me, Guid cluster, [FromForm] string? name) =>
            me.SendAsync(new ClusterCommand.NameCluster(new ClusterId(cluster), name ?? "") { Id = me.CommandId }));
        desk.MapPut("clusters/{cluster:guid}/into", (CurrentDesk me, Guid cluster, [FromForm] Guid into) =>
            me.SendAsync(new ClusterCommand.MergeCluster(new ClusterId(cluster), new ClusterId(into)) { Id = me.CommandId }));
        desk.MapDelete("clusters/{cluster:guid}", (CurrentDesk me, Guid cluster) =>
            me.SendAsync(new ClusterCommand.RemoveCluster(new ClusterId(cluster)) { Id = me.CommandId }));
        desk.MapPut("clusters/mark", (CurrentDesk me, [FromForm] Guid cluster) =>
            me.SendAsync(new ClusterCommand.MarkCluster(new ClusterId(cluster)) { Id = me.CommandId }));
        desk.MapDelete("clusters/mark", (CurrentDesk me) => me.SendAsync(new ClusterCommand.MarkCluster(null) { Id = me.CommandId }));
    }

    /// <summary>Into a cluster (its id), into a new one, alone or with the note that it was laid on, or loose (nothing).</summary>
    private static Task<IResult> LayAsync(CurrentDesk me, Guid note, [FromForm] string? cluster, [FromForm] string? onto) =>
        cluster == New ? me.SendAsync(new ClusterCommand.MakeCluster(new NoteId(note), NoteOf(onto)) { Id = me.CommandId })
        : string.IsNullOrEmpty(cluster) ? me.SendAsync(new ClusterCommand.MoveNote(new NoteId(note), null) { Id = me.CommandId })
        : Guid.TryParse(cluster, out var id) ? me.SendAsync(new ClusterCommand.MoveNote(new NoteId(note), new ClusterId(id)) { Id = me.CommandId })
        : me.RefuseAsync(RefusalCode.NoSuchCluster);

    private static NoteId? NoteOf(string? onto) => Guid.TryParse(onto, out var id) ? new NoteId(id) : null;
}
