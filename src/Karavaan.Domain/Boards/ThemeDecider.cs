using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>Decides on the themes: dots for them, and which group talks about which.</summary>
internal static class ThemeDecider
{
    public static Decision Assign(Workshop state, BoardCommand.AssignTheme c) =>
        state.Programme.Find<StageTemplate.Themes>(c.Stage) is not var (_, themes) ? Decision.Refuse(RefusalCode.NoSuchStage)
        : !state.Roster.Has(c.Group) ? Decision.Refuse(RefusalCode.NoSuchGroup)
        : !themes.List.Any(theme => theme.Key == c.Theme) ? Decision.Refuse(RefusalCode.NotFound)
        : state.ThemeOf(c.Stage, c.Group)?.Key == c.Theme ? Decision.Accept()
        : Decision.Accept(new BoardEvent.ThemeAssigned(c.Stage, c.Group, c.Theme));

    public static Decision Give(Workshop state, BoardCommand.GiveThemeDot c, ParticipantId me, int budget) =>
        state.Programme.TalkAfter(c.Stage)?.Content is not StageTemplate.Themes talk || !talk.List.Any(theme => theme.Key == c.Theme)
            ? Decision.Refuse(RefusalCode.NotFound)
        : state.Board.ThemeDotsIn(c.Stage).GivenBy(me).Count >= budget ? Decision.Refuse(RefusalCode.NoDotsLeft, Typed.Words(budget))
        : Decision.Accept(new BoardEvent.ThemeDotGiven(c.Stage, c.Theme, me));

    public static Decision Take(Board board, BoardCommand.TakeThemeDot c, ParticipantId me) =>
        board.ThemeDotsIn(c.Stage).GivenBy(me).Contains(c.Theme)
            ? Decision.Accept(new BoardEvent.ThemeDotTaken(c.Stage, c.Theme, me))
            : Decision.Accept();

    public static Decision Accept(Workshop state, BoardCommand.AcceptProposal c) =>
        state.Programme.Find<StageTemplate.Choose>(c.Stage) is not var (stage, _) || state.Programme.TalkAfter(c.Stage) is not { } talk
            ? Decision.Refuse(RefusalCode.NoSuchStage)
        : !stage.IsRevealed ? Decision.Refuse(RefusalCode.NotRevealed)
        : Accept(state, talk.Id, ThemeProposal.Of(state, c.Stage));

    /// <summary>Without groups everybody sits down at one table first: an evening at one table needs no group step.</summary>
    private static Decision Accept(Workshop state, StageId talk, Sequence<ProposedTheme> proposal) =>
        state.Roster.Groups > 0 && proposal.All(p => state.Board.Themes.GetValueOrDefault((talk, p.Group)) == p.Theme.Key)
            ? Decision.Accept()
            : Decision.Accept(
            [
                .. Seating.OneTable(state.Roster),
                new BoardEvent.ThemesAssigned(talk, proposal.Select(p => p.Theme.Key).ToSequence()),
            ]);
}
