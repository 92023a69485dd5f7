using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Signatures;

/// <summary>
/// What a board finds behind its private link, also after the workshop closed and until it is deleted: the adopted articles and two
/// answers, or words about why there is nothing to answer any more.
/// </summary>
internal sealed class ConfirmationDoor(ConfirmationStore links, Rooms rooms, ConfirmationPace pace)
{
    public async Task<IResult> ShowAsync(HttpContext context, string token)
    {
        var (asked, refused) = await FindAsync(context, token);
        return asked is null ? refused! : PageOf(asked);
    }

    /// <summary>The answer; asked twice, it is given once. Then the page says so.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context, string token)
    {
        var (asked, refused) = await FindAsync(context, token);
        if (asked is null)
        {
            return refused!;
        }

        if (asked.State is ConfirmationState.Waits && await AnswerOf(context.Request) is { } isYes)
        {
            var outcome = await SendAsync(asked, isYes);
            if (outcome.IsFailed)
            {
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }
        }

        return new SeeOther(ConfirmationEndpoints.Path(token));
    }

    private async Task<(Asked? Asked, IResult? Refused)> FindAsync(HttpContext context, string token)
    {
        var words = PageLanguage.Of(context.Request);
        if (!pace.Allows(token))
        {
            return (null, Say(StatusCodes.Status429TooManyRequests, words, SignaturesText.ConfirmBusy));
        }

        return await links.FindAsync(token, context.RequestAborted) is var (workshop, who) && await rooms.OpenAsync(workshop) is { } room
            ? (new Asked(room, who, PageLanguage.Of(context.Request, room.State.Row.Language)), null)
            : (null, Say(StatusCodes.Status404NotFound, words, SignaturesText.ConfirmUnknown));
    }

    private static IResult Say(int status, Words words, TextKey text) =>
        DoorPage.Draw<ConfirmationSorryPage>(status, words, (nameof(ConfirmationSorryPage.Why), words[text]));

    private static IResult PageOf(Asked asked) => asked.State == ConfirmationState.Withdrawn
        ? Say(StatusCodes.Status410Gone, asked.Words, SignaturesText.ConfirmWithdrawn)
        : DoorPage.Draw<ConfirmationPage>(StatusCodes.Status200OK, asked.Words, (nameof(ConfirmationPage.Asked), asked));

    private static async Task<bool?> AnswerOf(HttpRequest request) => request.HasFormContentType
        ? (await request.ReadFormAsync(request.HttpContext.RequestAborted))["answer"].ToString() switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        }
        : null;

    /// <summary>The link speaks for who asked for it. A board that says no leaves no name behind.</summary>
    private static Task<Outcome> SendAsync(Asked asked, bool isYes)
    {
        var (room, who, id) = (asked.Room, asked.Who, Guid.CreateVersion7());
        SideWrite[] beside = isYes ? [] : [new SideWrite.ChangePerson(who, person => person.Unsigned())];
        CharterCommand command = isYes
            ? new CharterCommand.ConfirmSignature(who) { Id = id }
            : new CharterCommand.DeclineSignature(who) { Id = id };
        return room.SendAsync(command, new Actor.Participant(who), beside);
    }
}
