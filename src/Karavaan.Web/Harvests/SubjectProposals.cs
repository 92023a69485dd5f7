using Karavaan.Domain;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Harvests;

/// <summary>What lives most, for the facilitator to begin the subject with: the strongest clusters and loose notes, once dots are shown.</summary>
public sealed class SubjectProposals : Fragment
{
    private const int Most = 3;

    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("subject-proposals", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => !ClusterChange.Of(change).IsNone || change.Event is RosterEvent.ParticipantForgotten ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(
        typeof(SubjectProposalList),
        new SubjectProposalsView([.. DottedNotes.Stages(scene.Workshop).Where(s => s.IsRevealed).SelectMany(s => Strongest(scene, s))]));

    private static IEnumerable<SubjectProposal> Strongest(Scene scene, Stage stage)
    {
        var board = scene.Workshop.Board;
        var clusters = board.Clusters.InOrder.Select(c => new SubjectProposal(WordsOf(board, c), c.Count(board, stage.Id)));
        var loose = DottedNotes.Shown(scene.Workshop, stage).Where(n => board.Clusters.With(n.Id) is null)
            .Select(n => new SubjectProposal(Short(n.Text), board.DotsIn(stage.Id).Of.GetValueOrDefault(n.Id)));
        return clusters.Concat(loose).Where(p => p.Dots > 0 && p.What.Length > 0).OrderByDescending(p => p.Dots).Take(Most);
    }

    /// <summary>A cluster without a name speaks with the note that has the most dots.</summary>
    private static string WordsOf(Board board, Cluster cluster) => cluster.Name.Length > 0
        ? cluster.Name
        : Short(cluster.Notes.Select(n => board.Notes.GetValueOrDefault(n)).OfType<Note>().Where(n => !n.IsHidden)
            .OrderByDescending(n => board.Dots.Values.Sum(d => d.Of.GetValueOrDefault(n.Id))).FirstOrDefault()?.Text ?? "");

    /// <summary>What fits into the field, cut between words if it can; nothing of nothing, as of a cluster whose notes are all hidden.</summary>
    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        if (line.Length <= Limits.SubjectPart)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', Limits.SubjectPart - 1);
        return line[..(space > 0 ? space : Limits.SubjectPart - (char.IsHighSurrogate(line[Limits.SubjectPart - 1]) ? 1 : 0))];
    }
}

/// <summary>Words to begin with, and their dots.</summary>
public sealed record SubjectProposal(string What, int Dots);

/// <summary>At most three; none before the reveal.</summary>
public sealed record SubjectProposalsView(Sequence<SubjectProposal> All);
