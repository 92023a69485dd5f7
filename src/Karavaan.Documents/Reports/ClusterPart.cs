using Karavaan.Documents.Texts;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>Notes that the desk laid together: their dots as bars once these were shown, then the notes of each cluster.</summary>
internal static class ClusterPart
{
    public static IEnumerable<Block> Of(Stage harvest, ReportScene scene)
    {
        var clusters = scene.Workshop.Board.Clusters.InOrder
            .Select(cluster => (Cluster: cluster, Notes: scene.Notes.Where(note => cluster.Notes.Contains(note.Id)).ToList(), Dots: cluster.Count(scene.Workshop.Board, harvest.Id)))
            .Where(one => one.Notes.Count > 0).ToList();
        var shown = harvest.IsRevealed ? clusters.OrderByDescending(one => one.Dots).ToList() : clusters;
        return clusters.Count == 0 ? [] :
        [
            new Heading(2, scene.Words[ReportWordsText.Clusters]),
            .. harvest.IsRevealed && shown.Exists(one => one.Dots > 0)
                ? [Bars.Of(scene.Words[ReportWordsText.ClusterHead], scene.Words[ReportWordsText.Dots], [.. shown.Select(one => (NameOf(one.Cluster, scene), one.Dots))])]
                : Array.Empty<Block>(),
            .. shown.SelectMany(one => new Block[]
            {
                new Heading(3, NameOf(one.Cluster, scene)),
                new List([.. one.Notes.Select(note => new ListItem(NoteLine.Of(note, scene)))]),
            }),
        ];
    }

    private static Inline NameOf(Cluster cluster, ReportScene scene) =>
        cluster.Name.Length > 0 ? PeoplesWords.Name(cluster.Name) : scene.Words[ReportWordsText.Cluster, cluster.Number];
}
