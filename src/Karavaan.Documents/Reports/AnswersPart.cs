using Karavaan.Domain.Workshops;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>What people answered to the questions of a stage, in the order of answering and without names; the same answer once.</summary>
internal static class AnswersPart
{
    public static IEnumerable<Block> Of(Stage stage, IReadOnlyList<string> questions, ReportScene scene)
    {
        var answered = questions.Select((question, i) => (question, Answers: scene.AnswersTo(stage.Id, i))).Where(one => one.Answers.Count > 0).ToList();
        return answered.Count == 0 ? [] : [new Heading(1, stage.Content.Title), .. answered.SelectMany(one => One(one.question, SameOnce.Of(one.Answers, scene)))];
    }

    private static Block[] One(string question, IEnumerable<IReadOnlyList<Inline>> answers) =>
        [new Heading(2, question), new List([.. answers.Select(answer => new ListItem(new Paragraph(answer)))])];
}
