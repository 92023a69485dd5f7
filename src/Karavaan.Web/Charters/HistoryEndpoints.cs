using System.Globalization;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Charters;

/// <summary>The past of an article: to read for everybody in the room, to put back for the desk.</summary>
internal static class HistoryEndpoints
{
    /// <param name="participant">From <see cref="Entrances.MapParticipant"/>.</param>
    /// <param name="desk">From <see cref="Entrances.MapDesk"/>.</param>
    public static void MapHistory(this IEndpointRouteBuilder participant, IEndpointRouteBuilder desk)
    {
        participant.MapGet("articles/{article:int}/history", IResult (CurrentParticipant me, int article) => Find(me.Scene.Workshop, article) is { } found
            ? new RazorComponentResult<HistoryPhone>(new { me.Scene, Who = me.Id, View = found })
            : Results.NotFound());
        desk.MapGet("articles/{article:int}/history", IResult (CurrentDesk me, int article) => Find(me.Scene.Workshop, article) is { } found
            ? new RazorComponentResult<HistoryDesk>(new { me.Scene, View = found })
            : Results.NotFound());
        desk.MapPost("articles/{article:int}/restoration", (CurrentDesk me, int article, [FromForm] string? version) => me.SendAsync(
            new CharterCommand.RestoreText(new(article), int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1) { Id = me.CommandId }));
    }

    private static TextHistory? Find(Workshop workshop, int number) =>
        workshop.Charter.Find(new(number)) is { } article ? TextHistory.Of(workshop, article) : null;
}
