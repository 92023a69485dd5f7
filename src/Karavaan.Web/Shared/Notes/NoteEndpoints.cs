using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Notes;

/// <summary>Taking back one's own note, and hiding one from the room.</summary>
public static class NoteEndpoints
{
    /// <summary>The fragment on the desk.</summary>
    public static IServiceCollection AddNotes(this IServiceCollection services) => services.AddFragment<DeskNote>();

    /// <summary>Routes of participants and of the desk.</summary>
    public static void MapNotes(RouteGroupBuilder participant, RouteGroupBuilder desk)
    {
        participant.MapDelete("notes/{note:guid}", (CurrentParticipant me, Guid note) =>
            me.SendAsync(new BoardCommand.WithdrawNote(new NoteId(note)) { Id = me.CommandId }));
        desk.MapPut("notes/{note:guid}/cover", (CurrentDesk me, Guid note) =>
            me.SendAsync(new BoardCommand.HideNote(new NoteId(note)) { Id = me.CommandId }));
        desk.MapDelete("notes/{note:guid}/cover", (CurrentDesk me, Guid note) =>
            me.SendAsync(new BoardCommand.RestoreNote(new NoteId(note)) { Id = me.CommandId }));
    }
}
