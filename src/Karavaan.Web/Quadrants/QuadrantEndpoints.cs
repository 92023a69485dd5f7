using System.Globalization;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Turns;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Quadrants;

/// <summary>Naming an organisation, placing it, saying why, passing, and showing its name.</summary>
public static class QuadrantEndpoints
{
    /// <summary>Sliders count in hundredths of an axis.</summary>
    private const double Hundredths = 100;

    /// <summary>The slice and its fragments.</summary>
    public static IServiceCollection AddQuadrant(this IServiceCollection services) => services
        .AddStage<QuadrantSlice>()
        .AddPersonalAct<PlacesInTurn>().AddPersonalAct<NamesInTurn>()
        .AddFragment<Placing>().AddFragment<MyPlane>().AddFragment<MyPlace>().AddFragment<MyWhy>().AddFragment<PracticePlane>()
        .AddFragment<MyRoom>().AddFragment<MyName>().AddFragment<MyFirstStep>()
        .AddFragment<RoomPlane>().AddFragment<ScreenName>().AddFragment<ScreenNameTable>().AddFragment<PlacedCount>().AddFragment<PractisedCount>()
        .AddFragment<DeskPlacer>().AddFragment<DeskOrganisation>().AddFragment<DeskSpellings>().AddFragment<DeskFigures>().AddFragment<QuadrantKeys>();

    /// <summary>Routes of participants and of the desk.</summary>
    public static void MapQuadrant(RouteGroupBuilder participant, RouteGroupBuilder desk)
    {
        participant.MapPut("quadrant/{stage:int}/organisation", (CurrentParticipant me, int stage, [FromForm] string? name) =>
            me.SendAsync(new QuadrantCommand.NameOrganisation(new StageId(stage), name ?? "") { Id = me.CommandId }));
        participant.MapPut("quadrant/{stage:int}/practice", (CurrentParticipant me, int stage, [FromForm] string? x, [FromForm] string? y) =>
            me.SendAsync(new QuadrantCommand.Practise(new StageId(stage), At(x, y)) { Id = me.CommandId }));
        participant.MapPut("quadrant/{stage:int}/placements/today", (CurrentParticipant me, int stage, [FromForm] string? x, [FromForm] string? y) =>
            me.SendAsync(new QuadrantCommand.Place(new StageId(stage), Horizon.Today, At(x, y)) { Id = me.CommandId }));
        participant.MapPut("quadrant/{stage:int}/placements/later", (CurrentParticipant me, int stage, [FromForm] string? x, [FromForm] string? y) =>
            me.SendAsync(new QuadrantCommand.Place(new StageId(stage), Horizon.Later, At(x, y)) { Id = me.CommandId }));
        participant.MapPut("quadrant/{stage:int}/why", (CurrentParticipant me, int stage, [FromForm] string? text) =>
            me.SendAsync(new QuadrantCommand.Explain(new StageId(stage), text ?? "") { Id = me.CommandId }));
        participant.MapDelete("quadrant/{stage:int}/placements", (CurrentParticipant me, int stage) =>
            me.SendAsync(new QuadrantCommand.Skip(new StageId(stage)) { Id = me.CommandId }));
        participant.MapPut("quadrant/{stage:int}/name", (CurrentParticipant me, int stage, [FromForm] string? shown) =>
            me.SendAsync(new QuadrantCommand.ShowName(new StageId(stage), shown == "true") { Id = me.CommandId }));
        participant.MapPut("quadrant/{stage:int}/first-step", (CurrentParticipant me, int stage, [FromForm] string? text) =>
            me.SendAsync(new QuadrantCommand.WriteFirstStep(new StageId(stage), text ?? "") { Id = me.CommandId }));
        desk.MapQuadrantDesk();
    }

    /// <summary>What is no number lies nowhere, and is refused with words.</summary>
    private static Position At(string? x, string? y) => new(Along(x), Along(y));

    private static double Along(string? slider) =>
        double.TryParse(slider, NumberStyles.Float, CultureInfo.InvariantCulture, out var hundredths) ? hundredths / Hundredths : double.NaN;
}
