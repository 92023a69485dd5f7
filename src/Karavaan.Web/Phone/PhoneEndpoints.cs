using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Phone;

/// <summary>What a participant does in every stage.</summary>
public static class PhoneEndpoints
{
    /// <summary>The page and its fragments.</summary>
    public static IServiceCollection AddPhone(this IServiceCollection services) => services
        .AddPage<PhonePages>()
        .AddFragment<PhoneTitle>().AddFragment<PhoneClock>().AddFragment<PhoneRoad>()
        .AddFragment<PhoneMain>().AddFragment<PhoneReady>();

    /// <summary>The page, the tick and the language.</summary>
    public static void MapPhone(this RouteGroupBuilder participant)
    {
        participant.MapGet("", (CurrentParticipant me) => me.IsHandedOver ? new SeeOther($"/w/{me.Scene.Code}/turn") : me.Page());
        participant.MapPut("ready/{stage:int}", TickAsync);
        participant.MapPost("language", SpeakAsync);
    }

    private static Task<IResult> TickAsync(CurrentParticipant me, int stage, [FromForm] bool? ready) => me.SendAsync(
        ready == true
            ? new RosterCommand.TickReady(new StageId(stage)) { Id = me.CommandId }
            : new RosterCommand.UntickReady(new StageId(stage)) { Id = me.CommandId });

    private static async Task<IResult> SpeakAsync(CurrentParticipant me, [FromForm] string language, [FromForm] string? to)
    {
        if (Words.Speaks(language) && me.Scene.People.Find(me.Id) is not null)
        {
            await me.Room.SendAsync(
                new RosterCommand.ChangePerson(me.Id) { Id = me.CommandId },
                me.By,
                new SideWrite.ChangePerson(me.Id, person => person with { Language = language }));
        }

        return Results.Redirect(to == "results" ? me.Scene.Path(to) : $"/w/{me.Scene.Code}");
    }
}
