using Karavaan.Documents.Texts;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Documents.Reports;

/// <summary>What a quadrant shows, in sentences: of everybody who placed, or of one group. With too few it says why it is silent.</summary>
internal sealed class RoomWords
{
    private readonly Words words;

    private readonly QuadrantSentences sentences;

    public RoomWords(ReportScene scene, Stage stage)
        : this(scene, (StageTemplate.Quadrant)stage.Content, [.. scene.Workshop.Quadrants.In(stage.Id).Values])
    {
    }

    public RoomWords(ReportScene scene, StageTemplate.Quadrant names, IReadOnlyList<Placement> placements)
    {
        (words, Figures) = (scene.Words, QuadrantStatistics.Of(placements));
        sentences = new(Figures, scene.Workshop.Template!.Quadrant, names, words);
        Count = placements.Count(placement => placement.IsPlaced);
    }

    public QuadrantStatistics Figures { get; }

    /// <summary>How many placed a dot.</summary>
    public int Count { get; }

    /// <summary>For the first page.</summary>
    public string Summary => Join([words.Count(ReportWordsText.PlacedOne, ReportWordsText.PlacedMany, Count), sentences.Move, Difference]);

    /// <summary>Everything there is to say.</summary>
    public string All => Join([sentences.Move, .. sentences.Places, Difference]);

    private string Difference => sentences.Difference ?? words.Count(ReportWordsText.FewOne, ReportWordsText.FewMany, Count);

    private static string Join(IEnumerable<string?> said) => string.Join(' ', said.OfType<string>());
}
