using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;

namespace Karavaan.Web.Sheets;

/// <summary>
/// What typing in a sheet is answered with: the sheet again, empty for the next, once everything is durable; or with what was typed and
/// why it was not taken. Our client gets the answer that every command gets.
/// </summary>
internal sealed class SheetAnswers(HttpContext context, CurrentDesk me, PaperSheet? sheet, int table)
{
    public Scene Scene => me.Scene;

    /// <summary>What was typed; nothing when it was no form.</summary>
    public IFormCollection Form => context.Request.HasFormContentType ? context.Request.Form : FormCollection.Empty;

    /// <summary>Somebody without a phone, filled in for by the desk.</summary>
    public Actor.Participant As(ParticipantId who) => new(who) { EnteredBy = me.Id };

    /// <summary>After commands of which this was the last, or the one that was not taken.</summary>
    public async Task<IResult> AnswerAsync(Outcome outcome) =>
        Reply.WantsJson(context.Request) ? await me.AnswerAsync(outcome)
        : outcome.IsAccepted ? Saved()
        : Page(outcome.IsFailed ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status422UnprocessableEntity, outcome.Refusal is { } no
            ? Scene.Words[RefusalsText.Named(no.Code.ToString()), [.. no.Arguments]]
            : Scene.Words[LiveText.NotSaved]);

    /// <summary>Nothing had to be changed.</summary>
    public async Task<IResult> UnchangedAsync() => await AnswerAsync(new(Decision.Accept(), me.Room.State.Version, [], false));

    /// <summary>What the deciders would say themselves, if they were asked.</summary>
    public Task<IResult> RefuseAsync(RefusalCode code) => AnswerAsync(new(Decision.Refuse(code), me.Room.State.Version, [], false));

    /// <summary>Nobody is there for whom it could be entered.</summary>
    public async Task<IResult> NobodyAsync() => Scene.Workshop.Programme.IsClosed ? await RefuseAsync(RefusalCode.WorkshopClosed) : Refuse(Scene.Words[SheetsText.PeopleFirst]);

    /// <summary>What can't be a command yet.</summary>
    public IResult Refuse(string words) => Reply.WantsJson(context.Request)
        ? Results.Json(new { saved = false, code = nameof(RefusalCode.NotFound), words }, Reply.Json, statusCode: StatusCodes.Status422UnprocessableEntity)
        : Page(StatusCodes.Status422UnprocessableEntity, words);

    private SeeOther Saved() => new($"{Scene.DeskPath("sheets")}/{sheet?.Path}?table={table}&saved={me.CommandId}");

    private IResult Page(int status, string refused) => SheetPages.Draw(status, me, sheet, table, refused, Form);
}
