using System.Globalization;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Turns;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Quadrants;

/// <summary>Naming an organisation, placing it, saying why, and passing.</summary>
public static class QuadrantEndpoints
{
    /// <summary>Sliders count in hundredths of an axis.</summary>
    private const double Hundredths = 100;

    /// <summary>The slice and its fragments.</summary>
    public static IServiceCollection AddQuadrant(this IServiceCollection services) => services
        .AddStage<QuadrantSlice>()
        .AddPersonalAct<PlacesInTurn>()
        .AddFragment<Placing>().AddFragment<MyPlane>().AddFragment<MyPlace>().AddFragment<MyWhy>().AddFragment<PlacedCount>()
        .AddFragment<DeskPlacer>().AddFragment<DeskOrganisation>().AddFragment<DeskFigures>();

    /// <summary>Routes of participants.</summary>
    public static void MapQuadrant(RouteGroupBuilder participant)
    {
        participant.MapPut("quadrant/{stage:int}/organisation", (CurrentParticipant me, int stage, [FromForm] string? name) =>
            me.SendAsync(new QuadrantCommand.NameOrganisation(new StageId(stage), name ?? "") { Id = me.CommandId }));
        participant.MapPut("quadrant/{stage:int}/placements/today", (CurrentParticipant me, int stage, [FromForm] string? x, [FromForm] string? y) =>
            me.SendAsync(Place(stage, Horizon.Today, x, y, me.CommandId)));
        participant.MapPut("quadrant/{stage:int}/placements/later", (CurrentParticipant me, int stage, [FromForm] string? x, [FromForm] string? y) =>
            me.SendAsync(Place(stage, Horizon.Later, x, y, me.CommandId)));
        participant.MapPut("quadrant/{stage:int}/why", (CurrentParticipant me, int stage, [FromForm] string? text) =>
            me.SendAsync(new QuadrantCommand.Explain(new StageId(stage), text ?? "") { Id = me.CommandId }));
        participant.MapDelete("quadrant/{stage:int}/placements", (CurrentParticipant me, int stage) =>
            me.SendAsync(new QuadrantCommand.Skip(new StageId(stage)) { Id = me.CommandId }));
    }

    private static QuadrantCommand.Place Place(int stage, Horizon horizon, string? x, string? y, Guid id) =>
        new(new StageId(stage), horizon, new Position(Along(x), Along(y))) { Id = id };

    /// <summary>What is no number lies nowhere, and is refused with words.</summary>
    private static double Along(string? slider) =>
        double.TryParse(slider, NumberStyles.Float, CultureInfo.InvariantCulture, out var hundredths) ? hundredths / Hundredths : double.NaN;
}
