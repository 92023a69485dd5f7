using System.Globalization;
using Karavaan.Domain.Agreements;

namespace Karavaan.Web.Agreements;

/// <summary>The words of an agreement as a form sends them. A day is a day on the calendar: <c>2027-03-12</c>, without a time zone.</summary>
/// <param name="What">What will be done.</param>
/// <param name="Until">By which day; empty: not said.</param>
/// <param name="Shared">With whom it is shared.</param>
public sealed record AgreementForm(string? What, string? Until, string? Shared)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>What was typed; a day that is none lies before every other, so that it is refused.</summary>
    public Terms Terms => new(What ?? "", string.IsNullOrWhiteSpace(Until) ? null : DayOf(Until), Shared ?? "");

    /// <summary>Called by the framework; a field that is not there is empty.</summary>
    public static async ValueTask<AgreementForm?> BindAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType
            ? await context.Request.ReadFormAsync(context.RequestAborted)
            : FormCollection.Empty;
        return new(form["what"], form["until"], form["shared"]);
    }

    /// <summary>A day as a date field wants it.</summary>
    public static string? Written(DateOnly? day) => day?.ToString(Day, CultureInfo.InvariantCulture);

    private static DateOnly DayOf(string text) =>
        DateOnly.TryParseExact(text.Trim(), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MinValue;
}
