using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Join;

/// <summary>Somebody at the door of one workshop: the answers that they can get.</summary>
internal sealed class JoinVisit(HttpContext context, Room room)
{
    /// <summary>The workshop.</summary>
    public Room Room => room;

    /// <summary>The browser's language, or the workshop's.</summary>
    public Words Words { get; } = PageLanguage.Of(context.Request, room.State.Row.Language);

    private WorkshopRow Row => room.State.Row;

    /// <summary>The page that says why nobody can join now; <c>null</c>: people can.</summary>
    public IResult? Shut()
    {
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return Row.Expires <= now ? ShutPage(JoinText.ExpiredTitle, JoinText.Expired, StatusCodes.Status410Gone)
            : room.State.Workshop.Programme.IsClosed ? Closed()
            : null;
    }

    /// <summary>Who this browser is here already: first whose turn it is. Somebody whom the desk took out counts.</summary>
    public async Task<(ParticipantId Who, Token Token)?> KnownAsync(PeopleStore people)
    {
        (ParticipantId, Token)? removed = null;
        foreach (var token in DeviceTokens.Of(context.Request).Tokens)
        {
            if (await people.FindByTokenAsync(Row.Id, token.Hash, context.RequestAborted) is not { } person)
            {
                continue;
            }

            if (room.State.Workshop.Roster.Find(person.Id) is not null)
            {
                return (person.Id, token);
            }

            removed ??= (person.Id, token);
        }

        return removed;
    }

    /// <summary>Into the workshop.</summary>
    public IResult Enter(Token token)
    {
        LiveCookies.SetParticipants(context.Response, Row, DeviceTokens.Of(context.Request).First(token));
        return new SeeOther($"/w/{Row.Code}");
    }

    /// <summary>The form, with what was typed.</summary>
    public IResult Form(int status, JoinForm form, JoinAnswer.Refused? refused = null) => DoorPage.Draw<JoinPage>(
        status, Words, (nameof(JoinPage.State), room.State), (nameof(JoinPage.Form), form), (nameof(JoinPage.Refused), refused));

    /// <summary>The answer to a form that did not let anybody in.</summary>
    public IResult Answer(JoinForm form, JoinAnswer answer)
    {
        switch (answer)
        {
            case JoinAnswer.In(_, var token):
                return Enter(token);
            case JoinAnswer.Removed:
                return Removed();
            case JoinAnswer.Closed:
                return Closed();
            case JoinAnswer.Refused refused:
                return Form(StatusCodes.Status422UnprocessableEntity, form, refused);
            default:
                context.Response.Headers.RetryAfter = "2";
                return Form(StatusCodes.Status503ServiceUnavailable, form, new("", LiveText.NotSaved));
        }
    }

    /// <summary>The card of a table that is not here, scanned by somebody who is in already; their seat stays.</summary>
    public IResult NoSuchTable(int table) => DoorPage.Draw<ShutPage>(
        StatusCodes.Status200OK,
        Words,
        (nameof(Join.ShutPage.Title), JoinText.NoTableTitle),
        (nameof(Join.ShutPage.Reason), Words[JoinText.NoTable, table]),
        (nameof(Join.ShutPage.Back), $"/w/{Row.Code}"),
        (nameof(Join.ShutPage.BackWords), JoinText.GoOn));

    /// <summary>The desk took this person out, and can let them in again.</summary>
    public IResult Removed() => ShutPage(JoinText.RemovedTitle, JoinText.Removed, StatusCodes.Status403Forbidden, $"/j/{Row.Code}");

    private IResult Closed() => ShutPage(JoinText.ClosedTitle, JoinText.Closed, StatusCodes.Status410Gone);

    private IResult ShutPage(TextKey title, TextKey reason, int status, string back = "/") => DoorPage.Draw<ShutPage>(
        status,
        Words,
        (nameof(Join.ShutPage.Title), title),
        (nameof(Join.ShutPage.Reason), Words[reason, Row.Title]),
        (nameof(Join.ShutPage.Back), back));
}
