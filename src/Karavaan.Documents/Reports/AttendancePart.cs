using Karavaan.Documents.Texts;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>Who was there, as far as they said yes to their name here; the others are counted.</summary>
internal static class AttendancePart
{
    public static IEnumerable<Block> Of(ReportScene scene)
    {
        var roster = scene.Workshop.Roster;
        List<string> names =
        [
            .. roster.Present.Where(person => person.IsNamed).Select(person => scene.Input.AttendedAs?.Invoke(person.Id)).OfType<string>()
                .Order(StringComparer.Create(scene.Words.Culture, ignoreCase: true)),
        ];
        var others = roster.Count - names.Count;
        return names.Count == 0 ? [] :
        [
            new Heading(1, scene.Words[ReportWordsText.Attendance]),
            new List([.. names.Select(name => new ListItem(new Paragraph(PeoplesWords.Name(name))))]),
            .. others == 0 ? [] : new[] { new Paragraph(scene.Words.Count(ReportWordsText.OthersOne, ReportWordsText.OthersMany, others)) },
        ];
    }
}
