using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Sheets;

/// <summary>How many people at a table have no phone: each of them counts, chooses and places as somebody with one.</summary>
internal static class PeopleTyped
{
    public static Task<IResult> HandleAsync(HttpContext context, CurrentDesk me, [FromForm] int? table, [FromForm] int? count, [FromForm] string? sheet) =>
        SheetGate.InTurnAsync(context, me.Room, () => SetAsync(me, new(context, me, PaperSheets.At(me.Scene, sheet), table ?? 0), table ?? 0, count ?? 0));

    private static async Task<IResult> SetAsync(CurrentDesk me, SheetAnswers answers, int table, int count)
    {
        if (me.Scene.Workshop.Programme.IsClosed)
        {
            return await answers.RefuseAsync(RefusalCode.WorkshopClosed);
        }

        var here = WithoutPhone.At(me.Scene.Workshop, table).Count;
        return count is < 1 or > WithoutPhone.Most ? answers.Refuse(me.Scene.Words[SheetsText.PeopleNumber, WithoutPhone.Most])
            : count < here ? answers.Refuse(me.Scene.Words[SheetsText.PeopleFewer, here])
            : await me.Room.SendAllAsync(Enumerable.Range(here, count - here).Select(_ => Comer(me, table))) is { } outcome ? await answers.AnswerAsync(outcome)
            : await answers.UnchangedAsync();
    }

    private static (Command Command, Actor By, SideWrite[] Beside) Comer(CurrentDesk me, int table)
    {
        var (id, row) = (Guid.CreateVersion7(), me.Room.State.Row);
        return (
            new RosterCommand.Join(new(id), null, table > 0 ? new GroupId(table) : null) { Id = id }, new Actor.Facilitator(me.Id),
            [new SideWrite.SavePerson(new(new(id), row.Id, "", "", row.Language, "", "", HasPhone: false))]);
    }
}
