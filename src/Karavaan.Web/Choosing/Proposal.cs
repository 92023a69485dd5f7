using Karavaan.Domain;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Talks;

namespace Karavaan.Web.Choosing;

/// <summary>Which table might talk about which theme (<see cref="ThemeProposal"/>), and the key that takes it over. Empty until the reveal.</summary>
public sealed class Proposal : Fragment
{
    private const string Own = "theme-proposal";

    /// <summary>The proposal of one choose stage.</summary>
    public static FragmentKey Of(StageId stage) => new(Own, Argument.Of(stage), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.After.Programme.Now is { Content: StageTemplate.Choose, Id: var stage } && (IsSeat(change) || AssignedThemes.In(change).Any())
            ? [Of(stage)]
            : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var workshop = scene.Workshop;
        if (workshop.Programme.Find<StageTemplate.Choose>(Argument.StageOf(key)) is not var (stage, _)
            || workshop.Programme.TalkAfter(stage.Id) is not { } talk)
        {
            return null;
        }

        var proposed = stage.IsRevealed ? ThemeProposal.Of(workshop, stage.Id) : [];
        var isAccepted = workshop.Roster.Groups > 0 && proposed.Count > 0
            && proposed.All(p => workshop.Board.Themes.GetValueOrDefault((talk.Id, p.Group)) == p.Theme.Key);
        return new(typeof(ProposalList), new ProposalView(stage.Id, talk.Id, proposed, workshop.Roster.Groups > 0, isAccepted));
    }

    private static bool IsSeat(Change change) => change.Event is
        RosterEvent.GroupJoined or RosterEvent.ParticipantJoined or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned;
}

/// <summary>The choice, the talk it is for, a theme for each group, whether there are groups, and whether they have these themes now.</summary>
public sealed record ProposalView(StageId Stage, StageId Talk, Sequence<ProposedTheme> Proposed, bool HasGroups, bool IsAccepted);
