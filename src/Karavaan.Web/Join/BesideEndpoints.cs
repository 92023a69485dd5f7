using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;

namespace Karavaan.Web.Join;

/// <summary>'Iemand naast mij doet mee': a second person on this phone.</summary>
internal static class BesideEndpoints
{
    /// <summary>The form and its answer, under the workshop's path.</summary>
    public static void MapBeside(this RouteGroupBuilder participant)
    {
        participant.MapGet("beside", IResult (CurrentParticipant me, TimeProvider clock) => Form(me, clock, StatusCodes.Status200OK, JoinForm.New(me.Scene.Words.Language, null)));
        participant.MapPost("beside", JoinAsync);
    }

    /// <summary>They join, or come over from another phone; the phone stays with who has it.</summary>
    private static async Task<IResult> JoinAsync(HttpContext context, CurrentParticipant me, JoinForm form, ReturnDesk back, TimeProvider clock)
    {
        var answer = form.ReturnCode.Length > 0
            ? await back.ReturnAsync(me.Room, form, me.Id, context.RequestAborted)
            : await JoinDesk.JoinAsync(me.Room, form, me.Id);
        switch (answer)
        {
            case JoinAnswer.In(_, var token):
                LiveCookies.SetParticipants(context.Response, me.Room.State.Row, DeviceTokens.Of(context.Request).Add(token));
                return new SeeOther($"/w/{me.Scene.Code}");
            case JoinAnswer.Refused refused:
                return Form(me, clock, StatusCodes.Status422UnprocessableEntity, form, refused);
            case JoinAnswer.Failed:
                return Form(me, clock, StatusCodes.Status503ServiceUnavailable, form, new("", LiveText.NotSaved));
            case JoinAnswer.Closed:
                return await me.RefuseAsync(RefusalCode.WorkshopClosed);
            default:
                return new SeeOther($"/w/{me.Scene.Code}");
        }
    }

    private static Unkept<BesidePage> Form(
        CurrentParticipant me, TimeProvider clock, int status, JoinForm form, JoinAnswer.Refused? refused = null) => new Unkept<BesidePage>(status, new()
        {
            [nameof(BesidePage.Scene)] = me.Scene,
            [nameof(BesidePage.Who)] = me.Id,
            [nameof(BesidePage.Form)] = form,
            [nameof(BesidePage.Expires)] = clock.DayOf(me.Room.State.Row.Expires),
            [nameof(BesidePage.Refused)] = refused,
        });
}
