using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Harvests;

/// <summary>
/// Places in the one list of clusters and notes: each cluster's head, then its notes; loose notes after them. Before the reveal in the
/// order of making, then by dots, most first. Packed into 49 bits, because a browser counts exactly up to 53.
/// </summary>
public static class HarvestOrder
{
    private const int OrderBits = 21;
    private const int NumberBits = 12;
    private const int DotBits = 15;
    private const long MostDots = (1L << DotBits) - 1;
    private const long MostNumber = (1L << NumberBits) - 1;
    private const long MostOrder = (1L << OrderBits) - 1;

    /// <summary>A note's place.</summary>
    public static long Of(Workshop workshop, Stage stage, Note note)
    {
        var cluster = workshop.Board.Clusters.With(note.Id);
        var dots = !stage.IsRevealed ? 0
            : cluster is not null ? cluster.Count(workshop.Board, stage.Id)
            : workshop.Board.DotsIn(stage.Id).Of.GetValueOrDefault(note.Id);
        return Pack(cluster is null, dots, cluster?.Number ?? 0, note.Order);
    }

    /// <summary>A cluster's head: before its notes.</summary>
    public static long OfHead(Workshop workshop, Stage stage, Cluster cluster) =>
        Pack(false, stage.IsRevealed ? cluster.Count(workshop.Board, stage.Id) : 0, cluster.Number, 0);

    /// <summary>The head of the loose notes.</summary>
    public static long OfLoose { get; } = Pack(true, MostDots, 0, 0);

    private static long Pack(bool isLoose, long dots, long number, long order) =>
        ((((((isLoose ? 1L : 0L) << DotBits) + MostDots - Math.Min(dots, MostDots)) << NumberBits) + Math.Min(number, MostNumber)) << OrderBits)
        + Math.Min(order, MostOrder);
}
