using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Sheets;

/// <summary>
/// What was written on paper, typed in at the desk: a form for each sheet of the kit, found by the code at its foot. Everything goes in as
/// the same commands that a phone gives, for people without a phone, and is marked as entered by the desk where a phone's is not.
/// </summary>
public static class SheetEndpoints
{
    /// <summary>Pages and forms, under <c>/w/{code}/desk/sheets</c>.</summary>
    /// <param name="desk">From <see cref="Entrances.MapDesk"/>.</param>
    public static void MapSheets(this IEndpointRouteBuilder desk)
    {
        var sheets = desk.MapGroup("sheets");
        sheets.MapGet("", IResult (HttpContext context, CurrentDesk me, string? sheet, string? table) => List(me, sheet, SheetPages.Table(me.Scene, table)));
        sheets.MapGet("{stage:int}", IResult (HttpContext context, CurrentDesk me, int stage, string? table) => Show(context, me, $"{stage}", table));
        sheets.MapGet("articles/{article:int}", IResult (HttpContext context, CurrentDesk me, int article, string? table) => Show(context, me, $"articles/{article}", table));
        sheets.MapGet("choices", IResult (HttpContext context, CurrentDesk me, string? table) => Show(context, me, "choices", table));
        sheets.MapPost("people", PeopleTyped.HandleAsync);
        sheets.MapPost("{stage:int}/notes", NoteAsync);
        sheets.MapPut("{stage:int}/place", PlaceTyped.HandleAsync);
        sheets.MapPut("{stage:int}/dots", DotsTyped.HandleAsync);
        sheets.MapPut("articles/{article:int}/sentence", SentenceAsync);
        sheets.MapPost("articles/{article:int}/tips", TipAsync);
        sheets.MapPut("rounds/{round:guid}/choices", ChoicesTyped.HandleAsync);
    }

    private static IResult List(CurrentDesk me, string? typed, int table) =>
        typed is null ? SheetPages.DrawList(StatusCodes.Status200OK, me, null, table)
        : PaperSheets.Find(me.Scene, typed) is { } sheet ? new SeeOther($"{me.Scene.DeskPath("sheets")}/{sheet.Path}?table={table}")
        : SheetPages.DrawList(StatusCodes.Status404NotFound, me, typed, table);

    private static IResult Show(HttpContext context, CurrentDesk me, string path, string? table) => PaperSheets.At(me.Scene, path) is { } sheet
        ? SheetPages.Draw(StatusCodes.Status200OK, me, sheet, SheetPages.Table(me.Scene, table), null, null, context.Request.Query["saved"] is [{ } saved, ..] ? saved : null)
        : new SeeOther(me.Scene.DeskPath("sheets"));

    /// <summary>The form says whose it is, so that it is the same person's when it is sent again.</summary>
    private static async Task<IResult> NoteAsync(HttpContext context, CurrentDesk me, int stage, [FromForm] int? table, [FromForm] string? who, [FromForm] string? text)
    {
        var answers = new SheetAnswers(context, me, PaperSheets.At(me.Scene, $"{stage}"), table ?? 0);
        return Writer(me, table ?? 0, who) is { } writer
            ? await answers.AnswerAsync(await me.Room.SendAsync(new BoardCommand.AddNote(new(stage), text ?? "") { Id = me.CommandId }, answers.As(writer)))
            : await answers.NobodyAsync();
    }

    private static async Task<IResult> SentenceAsync(HttpContext context, CurrentDesk me, int article, [FromForm] int? table, [FromForm] string? text)
    {
        var answers = new SheetAnswers(context, me, PaperSheets.At(me.Scene, $"articles/{article}"), table ?? 0);
        return Writer(me, table ?? 0, null) is { } writer
            ? await answers.AnswerAsync(await me.Room.SendAsync(new CharterCommand.WriteSentence(StageOf(me, article), new(article), text ?? "") { Id = me.CommandId }, answers.As(writer)))
            : await answers.NobodyAsync();
    }

    /// <summary>The sheet is of the table that writes; the tip at its foot is of another one, which the form says.</summary>
    private static async Task<IResult> TipAsync(HttpContext context, CurrentDesk me, int article, [FromForm] int? table, [FromForm] int? from, [FromForm] string? tip)
    {
        var answers = new SheetAnswers(context, me, PaperSheets.At(me.Scene, $"articles/{article}"), table ?? 0);
        return Writer(me, from ?? 0, null) is { } writer
            ? await answers.AnswerAsync(await me.Room.SendAsync(new CharterCommand.GiveTip(StageOf(me, article), new(article), tip ?? "") { Id = me.CommandId }, answers.As(writer)))
            : await answers.NobodyAsync();
    }

    private static StageId StageOf(CurrentDesk me, int article) =>
        me.Scene.Workshop.Programme.Stages.FirstOrDefault(s => s.Content is StageTemplate.Charter charter && charter.Articles.Any(a => a.Number == article))?.Id ?? new(0);

    private static ParticipantId? Writer(CurrentDesk me, int table, string? who)
    {
        var here = WithoutPhone.At(me.Scene.Workshop, table);
        return here.FirstOrDefault(person => person.Id.Value.ToString("n") == who)?.Id ?? SheetPages.Somebody(me.Scene, here)?.Id;
    }
}
