using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Themes;

/// <summary>Laying a note on the table and picking one, the rounds, and giving a group another theme.</summary>
public static class ThemesEndpoints
{
    /// <summary>The slice and its fragments.</summary>
    public static IServiceCollection AddThemes(this IServiceCollection services) => services
        .AddStage<ThemesSlice>()
        .AddFragment<ThemeHead>().AddFragment<PhoneNote>().AddFragment<MyNote>().AddFragment<ScreenNote>()
        .AddFragment<DeskTable>().AddFragment<TalkRounds>().AddFragment<TalkWall>().AddFragment<PickCard>().AddFragment<PickCount>();

    /// <summary>Routes of participants and of the desk.</summary>
    public static void MapThemes(RouteGroupBuilder participant, RouteGroupBuilder desk)
    {
        participant.MapPost("themes/{stage:int}/notes", (CurrentParticipant me, int stage, [FromForm] string? text) =>
            me.SendAsync(new BoardCommand.AddNote(new StageId(stage), text ?? "") { Id = me.CommandId }));
        participant.MapPut("notes/{note:guid}/pick", (CurrentParticipant me, Guid note) =>
            me.SendAsync(new BoardCommand.PickNote(new NoteId(note)) { Id = me.CommandId }));
        desk.MapPut("themes/{stage:int}/round", (CurrentDesk me, int stage, [FromForm] int round) =>
            me.SendAsync(new ProgrammeCommand.StartRound(new StageId(stage), round) { Id = me.CommandId }));
        desk.MapPut("themes/{stage:int}/groups/{group:int}", (CurrentDesk me, int stage, int group, [FromForm] string theme) =>
            me.SendAsync(new BoardCommand.AssignTheme(new StageId(stage), new GroupId(group), theme) { Id = me.CommandId }));
    }
}
