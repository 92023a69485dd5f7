using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Join;

/// <summary>What the QR code opens.</summary>
internal static class JoinEndpoints
{
    /// <summary>The form; who is in already goes on to the workshop, and sits down where they scanned.</summary>
    public static async Task<IResult> Show(
        HttpContext context, string code, int? t, WrongCodes wrong, Rooms rooms, PeopleStore people)
    {
        if (await FindAsync(context, code, wrong, rooms) is not { } visit)
        {
            return rooms.HasEnded(code)
                ? DoorPage.Draw<EndedPage>(StatusCodes.Status410Gone, PageLanguage.Of(context.Request))
                : HomeEndpoints.NotFound(context, code);
        }

        var room = visit.Room;
        if (code != room.State.Row.Code)
        {
            // Paths of cookies know capitals from small letters.
            return Results.LocalRedirect($"/j/{room.State.Row.Code}{context.Request.QueryString}");
        }

        if (await visit.KnownAsync(people) is not var (who, token))
        {
            var form = JoinForm.New(visit.Words.Language, t);
            return visit.Shut() ?? visit.Form(StatusCodes.Status200OK, form, JoinDesk.CheckTable(room.State.Workshop.Roster, form.Group));
        }

        if (room.State.Workshop.Roster.Find(who) is null)
        {
            return visit.Removed();
        }

        var unknown = await JoinDesk.SeatAsync(room, who, t is { } number ? new GroupId(number) : null);
        return unknown is { Code: RefusalCode.NoSuchTable } ? visit.NoSuchTable(t!.Value) : visit.Enter(token);
    }

    /// <summary>Joins, or comes back with four digits.</summary>
    public static async Task<IResult> Join(
        HttpContext context, string code, JoinForm form, WrongCodes wrong, Rooms rooms, PeopleStore people, ReturnDesk back, Pace pace)
    {
        if (await FindAsync(context, code, wrong, rooms) is not { } visit)
        {
            return rooms.HasEnded(code)
                ? DoorPage.Draw<EndedPage>(StatusCodes.Status410Gone, PageLanguage.Of(context.Request))
                : HomeEndpoints.NotFound(context, code);
        }

        if (visit.Shut() is { } shut)
        {
            return shut;
        }

        if (await visit.KnownAsync(people) is var (known, token) && visit.Room.State.Workshop.Roster.Find(known) is not null)
        {
            return visit.Enter(token);
        }

        if (!pace.AllowsJoin(visit.Room.State.Row.Id))
        {
            return visit.Form(StatusCodes.Status429TooManyRequests, form, new("", JoinText.Crowded));
        }

        var answer = form.ReturnCode.Length > 0
            ? await back.ReturnAsync(visit.Room, form, null, context.RequestAborted)
            : await JoinDesk.JoinAsync(visit.Room, form);
        if (answer is JoinAnswer.In(var who, _))
        {
            await JoinDesk.SeatAsync(visit.Room, who, form.Group);
        }

        return visit.Answer(form, answer);
    }

    private static async Task<JoinVisit?> FindAsync(HttpContext context, string code, WrongCodes wrong, Rooms rooms) =>
        await wrong.LookAsync(context, $"join/{Codes.Normalize(code)}", () => rooms.FindAsync(code)) is { } room ? new(context, room) : null;
}
