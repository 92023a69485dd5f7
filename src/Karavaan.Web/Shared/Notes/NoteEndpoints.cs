using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Notes;

/// <summary>Taking back one's own note, hiding one from the room, and whether notes have names.</summary>
public static class NoteEndpoints
{
    /// <summary>The fragments on the desk.</summary>
    public static IServiceCollection AddNotes(this IServiceCollection services) => services.AddFragment<DeskNote>().AddFragment<DeskNaming>();

    /// <summary>Routes of participants and of the desk.</summary>
    public static void MapNotes(RouteGroupBuilder participant, RouteGroupBuilder desk)
    {
        participant.MapDelete("notes/{note:guid}", (CurrentParticipant me, Guid note) =>
            me.SendAsync(new BoardCommand.WithdrawNote(new NoteId(note)) { Id = me.CommandId }));
        desk.MapPut("naming", (CurrentDesk me) => me.SendAsync(new BoardCommand.SwitchNaming(true) { Id = me.CommandId }));
        desk.MapDelete("naming", (CurrentDesk me) => me.SendAsync(new BoardCommand.SwitchNaming(false) { Id = me.CommandId }));
        desk.MapPut("notes/{note:guid}/cover", (CurrentDesk me, Guid note) =>
            me.SendAsync(new BoardCommand.HideNote(new NoteId(note)) { Id = me.CommandId }));
        desk.MapDelete("notes/{note:guid}/cover", (CurrentDesk me, Guid note) =>
            me.SendAsync(new BoardCommand.RestoreNote(new NoteId(note)) { Id = me.CommandId }));
    }
}
