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
        desk.MapGet("letter", IResult (HttpContext context, CurrentDesk me, TimeProvider clock, string? saved) =>
            Page(me, clock, null, saved, context.Request.Query.ContainsKey("merged")));
        desk.MapPut("letter", WriteAsync);
    }

    private static async Task<IResult> WriteAsync(
        HttpContext context, CurrentDesk me, TimeProvider clock, [FromForm] string? to, [FromForm] string? salutation, [FromForm] string? text,
        [FromForm] string? drawnTo, [FromForm] string? drawnSalutation, [FromForm] string? drawnText)
    {
        var command = new CharterCommand.WriteLetter(to ?? "", salutation ?? "", text ?? "")
        {
            Id = me.CommandId,
            Base = drawnText is null ? null : new(drawnTo ?? "", drawnSalutation ?? "", drawnText),
        };
        if (Reply.WantsJson(context.Request))
        {
            return await me.SendAsync(command);
        }

        var outcome = await me.Room.SendAsync(command, new Actor.Facilitator(me.Id));
        return outcome.IsAccepted
            ? new SeeOther($"{me.Scene.DeskPath("letter")}?saved={command.Id}{(IsAsTyped(command, me.Room.State.Workshop.Charter.Letter) ? "" : "&merged")}")
            : Page(me, clock, outcome, null, false, new(command.To, command.Salutation, command.Text), command.Base);
    }

    /// <summary>Is it what this form said, without words of others?</summary>
    private static bool IsAsTyped(CharterCommand.WriteLetter typed, Letter? saved) =>
        saved == new Letter(Typed.Clean(typed.To), Typed.Clean(typed.Salutation), Typed.Clean(typed.Text));

    /// <summary>A refused form is still a change of what it was drawn with.</summary>
    private static IResult Page(CurrentDesk me, TimeProvider clock, Live.Outcome? outcome, string? saved, bool isMerged, Letter? typed = null, Letter? drawn = null)
    {
        var letter = Documents.Letters.LetterDraft.LetterOf(CharterContent.Of(me.Room.State, null, clock).Input());
        var refusal = outcome is null ? null : outcome.Refusal is { } no
            ? me.Scene.Words[RefusalsText.Named(no.Code.ToString()), [.. no.Arguments]] : me.Scene.Words[LiveText.NotSaved];
        return DoorPage.Draw<LetterPage>(
            outcome is null ? StatusCodes.Status200OK : outcome.IsFailed ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity,
            me.Scene.Words,
            (nameof(LetterPage.Scene), me.Scene), (nameof(LetterPage.Letter), typed ?? letter), (nameof(LetterPage.Drawn), drawn ?? letter),
            (nameof(LetterPage.Refused), refusal), (nameof(LetterPage.Saved), saved), (nameof(LetterPage.IsMerged), isMerged));
    }
}
