using System.Globalization;
using System.Text;
using Karavaan.Domain.Workshops;

namespace Karavaan.Documents.Calendars;

/// <summary>
/// Days as an iCalendar file (RFC 5545): text/calendar in UTF-8, CRLF, lines folded at 75 octets, texts escaped. It has no clock of
/// its own: the same days with the same stamp are the same bytes.
/// </summary>
public static class CalendarFile
{
    /// <summary>The most octets of a line, the line end aside (RFC 5545, 3.1).</summary>
    public const int LineOctets = 75;

    /// <summary>The file.</summary>
    /// <param name="days">In order.</param>
    /// <param name="stamp">When the days came to be what they are (DTSTAMP).</param>
    public static byte[] Of(IEnumerable<CalendarDay> days, DateTimeOffset stamp)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//Karavaan//Agreements//EN");
        Line(file, "CALSCALE:GREGORIAN");
        foreach (var day in days)
        {
            Append(file, day, stamp);
        }

        Line(file, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static void Append(StringBuilder file, CalendarDay day, DateTimeOffset stamp)
    {
        Line(file, "BEGIN:VEVENT");
        Line(file, $"UID:{Escaped(day.Id)}@karavaan");
        Line(file, string.Create(CultureInfo.InvariantCulture, $"DTSTAMP:{stamp.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}"));
        Line(file, string.Create(CultureInfo.InvariantCulture, $"DTSTART;VALUE=DATE:{day.Day:yyyyMMdd}"));
        Line(file, $"SUMMARY:{Escaped(day.Summary)}");
        Line(file, $"DESCRIPTION:{Escaped(day.Description)}");
        Line(file, "TRANSP:TRANSPARENT");
        Line(file, "END:VEVENT");
    }

    /// <summary>Backslash, semicolon and comma get a backslash, a line end becomes <c>\n</c> (3.3.11); controls are no text.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var sign in Typed.Clean(text))
        {
            escaped.Append(sign switch
            {
                '\\' or ';' or ',' => $"\\{sign}",
                '\n' => "\\n",
                _ => sign.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>Folded between characters, never inside one: a line that goes on starts with a space, which counts.</summary>
    private static void Line(StringBuilder file, string content)
    {
        var octets = 0;
        foreach (var rune in content.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
