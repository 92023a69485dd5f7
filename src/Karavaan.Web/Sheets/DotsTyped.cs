using System.Globalization;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Sheets;

/// <summary>
/// How many dots stand behind each theme or note on a table's sheet. They are given and taken back by the people without a phone there, who
/// together have no more than they would have with one.
/// </summary>
internal static class DotsTyped
{
    private const string Field = "dots-";

    public static Task<IResult> HandleAsync(HttpContext context, CurrentDesk me, int stage, [FromForm] int? table) =>
        SheetGate.InTurnAsync(context, me.Room, () => CountAsync(me, new(context, me, PaperSheets.At(me.Scene, $"{stage}"), table ?? 0), stage, table ?? 0));

    /// <summary>The field of a row.</summary>
    public static string FieldOf(string key) => Field + key;

    /// <summary>What can be dotted: its key, its words, and who of these people gave it a dot (once for each).</summary>
    public static IReadOnlyList<DotRow> Rows(Workshop workshop, Stage stage, IReadOnlyList<Participant> here) => stage.Content switch
    {
        StageTemplate.Choose when workshop.Programme.TalkAfter(stage.Id)?.Content is StageTemplate.Themes talk => [.. talk.List.Select(theme => new DotRow(
            theme.Key, theme.Title, null, [.. here.SelectMany(person => workshop.Board.ThemeDotsIn(stage.Id).GivenBy(person.Id).Where(key => key == theme.Key).Select(_ => person.Id))]))],
        StageTemplate.Harvest => [.. workshop.Board.Notes.Values.Where(note => !note.IsHidden).OrderBy(note => note.Group.Number).ThenBy(note => note.Order).Select(note => new DotRow(
            note.Id.Value.ToString("n"), note.Text, note.Group.Number, [.. here.SelectMany(person => workshop.Board.DotsIn(stage.Id).GivenBy(person.Id).Where(id => id == note.Id).Select(_ => person.Id))]))],
        _ => [],
    };

    private static async Task<IResult> CountAsync(CurrentDesk me, SheetAnswers answers, int number, int table)
    {
        var (workshop, words) = (me.Room.State.Workshop, me.Scene.Words);
        if (workshop.Programme.IsClosed)
        {
            return await answers.RefuseAsync(RefusalCode.WorkshopClosed);
        }

        if (PaperSheets.At(me.Scene, $"{number}") is not PaperSheet.Dots sheet)
        {
            return await answers.RefuseAsync(RefusalCode.NoSuchStage);
        }

        var here = WithoutPhone.At(workshop, table);
        if (here.Count == 0)
        {
            return await answers.NobodyAsync();
        }

        var wanted = Rows(workshop, sheet.Stage, here).Select(row => (Row: row, Count: Count(answers.Form, row))).ToList();
        if (wanted.Exists(one => one.Count < 0))
        {
            return answers.Refuse(words[SheetsText.DotsNumber]);
        }

        var (total, most) = (wanted.Sum(one => (long)one.Count), here.Count * sheet.Each);
        return total > most
            ? answers.Refuse(words[SheetsText.DotsMany, total, most, here.Count, sheet.Each])
            : await me.Room.SendAllAsync(Changes(answers, sheet, here, wanted)) is { } outcome ? await answers.AnswerAsync(outcome) : await answers.UnchangedAsync();
    }

    /// <summary>A row that was not sent stays as it is; what is no number is less than none.</summary>
    private static int Count(IFormCollection form, DotRow row) =>
        !form.TryGetValue(FieldOf(row.Key), out var typed) ? row.By.Count
        : string.IsNullOrWhiteSpace(typed) ? 0
        : int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var count) ? count : -1;

    /// <summary>First what is too many is taken back, then who has dots left gives.</summary>
    private static IEnumerable<(Command Command, Actor By, SideWrite[] Beside)> Changes(
        SheetAnswers answers, PaperSheet.Dots sheet, IReadOnlyList<Participant> here, List<(DotRow Row, int Count)> wanted)
    {
        var left = here.ToDictionary(person => person.Id, person => sheet.Each - wanted.Sum(one => one.Row.By.Count(by => by == person.Id)));
        foreach (var (row, count) in wanted)
        {
            foreach (var who in row.By.Skip(count))
            {
                left[who]++;
                yield return (Take(sheet.Stage, row.Key), answers.As(who), []);
            }
        }

        foreach (var key in wanted.SelectMany(one => Enumerable.Repeat(one.Row.Key, Math.Max(0, one.Count - one.Row.By.Count))))
        {
            var who = left.First(person => person.Value > 0).Key;
            left[who]--;
            yield return (Give(sheet.Stage, key), answers.As(who), []);
        }
    }

    private static Command Give(Stage stage, string key) => stage.Content is StageTemplate.Harvest
        ? new BoardCommand.GiveDot(stage.Id, new(Guid.Parse(key))) { Id = Guid.CreateVersion7() }
        : new BoardCommand.GiveThemeDot(stage.Id, key) { Id = Guid.CreateVersion7() };

    private static Command Take(Stage stage, string key) => stage.Content is StageTemplate.Harvest
        ? new BoardCommand.TakeDot(stage.Id, new(Guid.Parse(key))) { Id = Guid.CreateVersion7() }
        : new BoardCommand.TakeThemeDot(stage.Id, key) { Id = Guid.CreateVersion7() };
}

/// <summary>A row of a dot sheet.</summary>
/// <param name="Key">A theme's or a note's.</param>
/// <param name="Words">What it says.</param>
/// <param name="Group">The table that a note is of.</param>
/// <param name="By">Who gave it a dot, once for each.</param>
internal sealed record DotRow(string Key, string Words, int? Group, IReadOnlyList<ParticipantId> By);
