using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Publications.Papers;

/// <summary>The open letter at the desk: worded there, kept with the workshop, saved before it is said to be.</summary>
internal static class LetterEndpoints
{
    public static void MapLetter(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("letter", IResult (HttpContext context, CurrentDesk me, TimeProvider clock) => Page(me, clock, null, context.Request.Query.ContainsKey("saved")));
        desk.MapPut("letter", WriteAsync);
    }

    private static async Task<IResult> WriteAsync(HttpContext context, CurrentDesk me, TimeProvider clock, [FromForm] string? to, [FromForm] string? salutation, [FromForm] string? text)
    {
        var command = new CharterCommand.WriteLetter(to ?? "", salutation ?? "", text ?? "") { Id = me.CommandId };
        if (Reply.WantsJson(context.Request))
        {
            return await me.SendAsync(command);
        }

        var outcome = await me.Room.SendAsync(command, new Actor.Facilitator(me.Id));
        return outcome.IsAccepted ? new SeeOther($"{me.Scene.DeskPath("letter")}?saved") : Page(me, clock, outcome, false, new(command.To, command.Salutation, command.Text));
    }

    private static IResult Page(CurrentDesk me, TimeProvider clock, Live.Outcome? outcome, bool isSaved, Letter? typed = null)
    {
        var input = CharterContent.Of(me.Room.State, null, clock).Input();
        var refusal = outcome is null ? null : outcome.Refusal is { } no
            ? me.Scene.Words[RefusalsText.Named(no.Code.ToString()), [.. no.Arguments]] : me.Scene.Words[LiveText.NotSaved];
        return DoorPage.Draw<LetterPage>(
            outcome is null ? StatusCodes.Status200OK : outcome.IsFailed ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity,
            me.Scene.Words,
            (nameof(LetterPage.Scene), me.Scene), (nameof(LetterPage.Letter), typed ?? Documents.Letters.LetterDraft.LetterOf(input)),
            (nameof(LetterPage.Refused), refusal), (nameof(LetterPage.IsSaved), isSaved));
    }
}
