using System.Globalization;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Sheets;

/// <summary>
/// Where an organisation stands on the paper quadrant: an organisation that a person without a phone placed before moves, another one is
/// the next person's.
/// </summary>
internal static class PlaceTyped
{
    /// <summary>An axis is read off from 0 to so many.</summary>
    public const double Steps = 10;

    public static Task<IResult> HandleAsync(HttpContext context, CurrentDesk me, int stage, [FromForm] int? table, [FromForm] string? organisation,
        [FromForm] string? todayX, [FromForm] string? todayY, [FromForm] string? laterX, [FromForm] string? laterY) => SheetGate.InTurnAsync(context, me.Room, () => PlaceAsync(
            me, new(context, me, PaperSheets.At(me.Scene, $"{stage}"), table ?? 0), new(stage), table ?? 0, new(organisation ?? "", (todayX, todayY), (laterX, laterY))));

    /// <summary>What of -1 to 1 is as many steps of the paper's axis.</summary>
    public static string Read(double along) => ((along + 1) * Steps / 2).ToString("0.##", CultureInfo.InvariantCulture);

    private static async Task<IResult> PlaceAsync(CurrentDesk me, SheetAnswers answers, StageId stage, int table, Line fields)
    {
        var (workshop, words) = (me.Room.State.Workshop, me.Scene.Words);
        if (workshop.Programme.IsClosed)
        {
            return await answers.RefuseAsync(RefusalCode.WorkshopClosed);
        }

        if (!TryRead(fields.Today, out var today) || !TryRead(fields.Later, out var later))
        {
            return answers.Refuse(words[SheetsText.PlaceNumbers]);
        }

        if ((today ?? later) is null)
        {
            return answers.Refuse(words[SheetsText.PlaceMissing]);
        }

        if (Owner(workshop, stage, table, fields.Organisation) is not { } who)
        {
            return WithoutPhone.At(workshop, table).Count == 0 ? await answers.NobodyAsync() : answers.Refuse(words[SheetsText.PlaceNobody]);
        }

        var named = await me.Room.SendAsync(new QuadrantCommand.NameOrganisation(stage, fields.Organisation) { Id = Guid.CreateVersion7() }, answers.As(who));
        var placed = !named.IsAccepted ? null : await me.Room.SendAllAsync(
            new[] { (Horizon.Today, today), (Horizon.Later, later) }.Where(place => place.Item2 is not null).Select(place =>
                ((Command)new QuadrantCommand.Place(stage, place.Item1, place.Item2!.Value) { Id = Guid.CreateVersion7() }, (Actor)answers.As(who), Array.Empty<SideWrite>())));
        return await answers.AnswerAsync(placed ?? named);
    }

    private static ParticipantId? Owner(Workshop workshop, StageId stage, int table, string organisation)
    {
        var (map, here) = (workshop.Quadrants, WithoutPhone.At(workshop, table));
        var known = map.Find(organisation);
        return (here.FirstOrDefault(person => known is not null && Of(person) is { } its && map.Whole(its) == known) ?? here.FirstOrDefault(person => Of(person) is null))?.Id;

        OrganisationId? Of(Participant person) => map.In(stage).GetValueOrDefault(person.Id)?.Organisation;
    }

    /// <summary>Two numbers, or none.</summary>
    private static bool TryRead((string? X, string? Y) typed, out Position? position)
    {
        position = null;
        if (string.IsNullOrWhiteSpace(typed.X) && string.IsNullOrWhiteSpace(typed.Y))
        {
            return true;
        }

        position = new(Along(typed.X), Along(typed.Y));
        return position.Value.IsInside;
    }

    /// <summary>A comma or a point; what is no number lies nowhere.</summary>
    private static double Along(string? typed) => double.TryParse(typed?.Replace(',', '.').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var steps)
        ? (steps * 2 / Steps) - 1
        : double.NaN;

    /// <summary>A line of the sheet: whose, and where from left to right and from the bottom up.</summary>
    private sealed record Line(string Organisation, (string? X, string? Y) Today, (string? X, string? Y) Later);
}
