using System.Net.Mime;
using System.Text;
using Karavaan.Domain.Charters;
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

    public static async Task<IResult> PdfAsync(HttpContext context, Reading reading, CharterShelves shelves)
    {
        var file = await shelves.TakeAsync(reading.Room, reading.Link);
        Revalidate(context, reading);
        return Results.File(file.Bytes, MediaTypeNames.Application.Pdf, file.Name, entityTag: new EntityTagHeaderValue(file.Tag));
    }

    /// <summary>The report, for whom it is there.</summary>
    public static async Task<IResult> ReportAsync(HttpContext context, Reading reading, ReportShelves shelves)
    {
        if (!reading.HasReport)
        {
            return Results.NotFound();
        }

        var file = await shelves.TakeAsync(reading.Room, reading.Link);
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

    private static void Revalidate(HttpContext context, Reading reading) =>
        context.Response.Headers.CacheControl = reading.IsPublic ? "no-cache" : "private, no-cache";
}
