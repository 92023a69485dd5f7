using System.Text;
using CsCheck;
using Ical.Net;
using Karavaan.Documents.Calendars;
using Karavaan.Documents.Tests.Charters;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Workshops;

namespace Karavaan.Documents.Tests.Calendars;

/// <summary>What another reader of iCalendar files (Ical.Net) finds in ours.</summary>
public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset stamp = new(2026, 11, 22, 21, 30, 0, TimeSpan.FromHours(1));
    private static readonly Guid workshop = Guid.Parse("0197a000-0000-7000-8000-00000000000a");

    [Theory]
    [InlineData("Sleutels bijmaken")]
    [InlineData("Brood; boter, kaas \\ wijn: \"alles\"\nen morgen nog")]
    [InlineData("نتشارك الأدوات والمعرفة في كل حي من أحياء المدينة وفي كل بيت من بيوتها طوال السنة")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsversammlung")]
    public void Every_text_comes_back_as_it_was(string text)
    {
        var found = Assert.Single(Calendar.Load(Text([new("a", new(2027, 3, 12), text, text)]))!.Events);
        Assert.Equal((text, text), (found.Summary, found.Description));
    }

    [Fact]
    public void Any_text_is_folded_within_its_octets_and_comes_back() =>
        Gen.String[Gen.Char, 0, 300].Select(Typed.Clean).Where(text => !text.Contains('\t', StringComparison.Ordinal)).Sample(text =>
        {
            var file = CalendarFile.Of([new("a", new(2027, 3, 12), text, "")], stamp);
            var lines = Encoding.UTF8.GetString(file).Split("\r\n");
            Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, CalendarFile.LineOctets));
            Assert.DoesNotContain('\n', string.Concat(lines));
            var summary = string.Join('\n', lines).Replace("\n ", "", StringComparison.Ordinal).Split('\n').Single(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal));
            return Unescaped(summary["SUMMARY:".Length..]) == text;
        }, iter: 300);

    [Fact]
    public void A_day_is_a_whole_day_without_a_time_zone()
    {
        var file = Text([new("a", new(2027, 3, 28), "Zomertijd begint", "")]);
        Assert.Contains("\r\nDTSTART;VALUE=DATE:20270328\r\n", file, StringComparison.Ordinal);
        Assert.Contains("\r\nDTSTAMP:20261122T203000Z\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("TZID", file, StringComparison.Ordinal);
        var found = Assert.Single(Calendar.Load(file)!.Events);
        Assert.True(found.IsAllDay);
        Assert.Equal(new DateOnly(2027, 3, 28), found.Start!.Date);
    }

    [Fact]
    public void The_same_days_are_the_same_bytes() => Assert.Equal(
        CalendarFile.Of([new("a", new(2027, 3, 12), "x", "y")], stamp), CalendarFile.Of([new("a", new(2027, 3, 12), "x", "y")], stamp));

    [Fact]
    public void Dated_agreements_and_the_day_of_reading_again_are_in_it_and_nothing_else()
    {
        var evening = CharterEvening.Usual()
            .FillIn(AgreementKind.Rereading, new("", new(2027, 3, 12), ""))
            .FillIn(AgreementKind.Keeping, new("in het buurthuis", null, ""))
            .Agree("Sleutels bijmaken", new(2026, 12, 4), "de wijkraad", "Cem")
            .Agree("Ooit eens een feest");
        var days = AgreementCalendar.DaysOf(evening.Input, workshop);

        Assert.Equal(["Charter herlezen: Van de buurt naar de wereld", "Sleutels bijmaken"], days.Select(day => day.Summary));
        Assert.Equal("Van de buurt naar de wereld\nCem neemt dit op.\nGedeeld met de wijkraad.", days[1].Description);
        Assert.Equal([days[0]], AgreementCalendar.DaysOf(evening.Input, workshop, AgreementId.Of(AgreementKind.Rereading)));
        Assert.Empty(AgreementCalendar.DaysOf(evening.Input, workshop, AgreementId.Of(AgreementKind.Keeping)));
        Assert.NotEqual(days[0].Id, AgreementCalendar.DaysOf(evening.Input, Guid.Empty)[0].Id);
        Assert.Equal(2, Calendar.Load(Text([.. days]))!.Events.Count);
    }

    private static string Text(CalendarDay[] days) => Encoding.UTF8.GetString(CalendarFile.Of(days, stamp));

    private static string Unescaped(string text)
    {
        var read = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            read.Append(text[i] != '\\' ? text[i] : text[++i] == 'n' ? '\n' : text[i]);
        }

        return read.ToString();
    }
}
