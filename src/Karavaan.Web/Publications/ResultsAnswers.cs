using System.Net.Mime;
using System.Text;
using Karavaan.Documents.Calendars;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Karavaan.Web.Publications;

/// <summary>The page and the files of results, as answers. Nothing is shown without asking again whether it still holds.</summary>
internal static class ResultsAnswers
{
    public static IResult Page(HttpContext context, Reading reading)
    {
        Revalidate(context, reading);
        return new RazorComponentResult<ResultsPage>(new { Reading = reading });
    }

    public static async Task<IResult> PdfAsync(HttpContext context, Reading reading, CharterShelves shelves, Issuing issuing)
    {
        var file = await shelves.TakeAsync(reading.Room, reading.Link);
        await issuing.IssueAsync(reading.Room.State.Row.Id, ResultsEndpoints.Kind, file, context.RequestAborted);
        Revalidate(context, reading);
        return Results.File(file.Bytes, MediaTypeNames.Application.Pdf, file.Name, entityTag: new EntityTagHeaderValue(file.Tag));
    }

    /// <summary>The canonical text, byte for byte what the printed hash is about.</summary>
    public static IResult Text(HttpContext context, Reading reading)
    {
        var workshop = reading.Room.State.Workshop;
        Revalidate(context, reading);
        return Results.File(
            Encoding.UTF8.GetBytes(CharterText.Of(workshop)),
            "text/plain; charset=utf-8",
            "charter.txt",
            entityTag: new EntityTagHeaderValue($"\"{CharterText.Hash(workshop)}\""));
    }

    /// <summary>Days for a calendar: all of them, or one agreement's. An agreement without a day has no file.</summary>
    public static IResult Calendar(HttpContext context, Reading reading, TimeProvider clock, Guid? agreement = null)
    {
        var state = reading.Room.State;
        var content = CharterContent.Of(state, null, clock);
        AgreementId? only = agreement is { } id ? new(id) : null;
        var days = AgreementCalendar.DaysOf(content.Input(), state.Row.Id.Value, only);
        Revalidate(context, reading);
        return days.Count == 0
            ? Results.NotFound()
            : Results.File(CalendarFile.Of(days, content.Date), "text/calendar; charset=utf-8", "karavaan.ics");
    }

    private static void Revalidate(HttpContext context, Reading reading) =>
        context.Response.Headers.CacheControl = reading.IsPublic ? "no-cache" : "private, no-cache";
}
