using System.Diagnostics;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>Decides on answers, notes, dots and the harvest: who may, until when, and what happens.</summary>
internal static class BoardDecider
{
    public static Decision Decide(Workshop state, BoardCommand command, Actor actor) => command switch
    {
        BoardCommand.GiveAnswer c => Only.Participant(state, actor, me =>
            Until.Locked<StageTemplate>(state, c.Stage, content => Answer(state.Board, c, me.Id, content))),
        BoardCommand.HideAnswer c => Only.Facilitator(actor, _ => HideAnswer(state.Board, c)),
        BoardCommand.RestoreAnswer c => Only.Facilitator(actor, _ => RestoreAnswer(state.Board, c)),
        BoardCommand.AddNote c => Only.GroupMember(state, actor, (me, group) =>
            Until.Locked<StageTemplate.Themes>(state, c.Stage, _ => NoteDecider.Add(state, c, me.Id, group))),
        BoardCommand.WithdrawNote c => Only.Participant(state, actor, me => NoteDecider.Withdraw(state, c, me.Id)),
        BoardCommand.PickNote c => Only.GroupMember(state, actor, (me, group) => NoteDecider.Pick(state, c, me.Id, group)),
        BoardCommand.HideNote c => Only.Facilitator(actor, _ => NoteDecider.Hide(state.Board, c)),
        BoardCommand.RestoreNote c => Only.Facilitator(actor, _ => NoteDecider.Restore(state.Board, c)),
        BoardCommand.SwitchNaming c => Only.Facilitator(actor, _ => SwitchNaming(state, c)),
        BoardCommand.AssignTheme c => Only.Facilitator(actor, _ => ThemeDecider.Assign(state, c)),
        BoardCommand.GiveThemeDot c => Only.Participant(state, actor, me =>
            Until.Revealed<StageTemplate.Choose>(state, c.Stage, choose => ThemeDecider.Give(state, c, me.Id, choose.Dots))),
        BoardCommand.TakeThemeDot c => Only.Participant(state, actor, me =>
            Until.Revealed<StageTemplate.Choose>(state, c.Stage, _ => ThemeDecider.Take(state.Board, c, me.Id))),
        BoardCommand.AcceptProposal c => Only.Facilitator(actor, _ => ThemeDecider.Accept(state, c)),
        BoardCommand.GiveDot c => Only.Participant(state, actor, me =>
            Until.Revealed<StageTemplate.Harvest>(state, c.Stage, harvest => GiveDot(state.Board, c, me.Id, harvest.DotsPerPerson))),
        BoardCommand.TakeDot c => Only.Participant(state, actor, me =>
            Until.Revealed<StageTemplate.Harvest>(state, c.Stage, _ => TakeDot(state.Board, c, me.Id))),
        BoardCommand.OpenNotes c => Only.Participant(state, actor, me => OpenNotes(state, c, me.Id)),
        BoardCommand.WriteHarvest c => Only.GroupMember(state, actor, (me, group) =>
            Until.Locked<StageTemplate.Harvest>(state, c.Stage, _ => LineDecider.Write(state.Board, c, me.Id, group))),
        BoardCommand.HideLine c => Only.Facilitator(actor, _ => LineDecider.Hide(state.Board, c)),
        BoardCommand.RestoreLine c => Only.Facilitator(actor, _ => LineDecider.Restore(state.Board, c)),
        BoardCommand.SetSubject c => Only.Facilitator(actor, _ => SetSubject(state.Board, c)),
        _ => throw new UnreachableException(),
    };

    private static Decision Answer(Board board, BoardCommand.GiveAnswer c, ParticipantId me, StageTemplate content) =>
        Questions(content) == 0 ? Decision.Refuse(RefusalCode.NoSuchStage)
        : c.Question < 0 || c.Question >= Questions(content) ? Decision.Refuse(RefusalCode.NotFound)
        : Typed.Optional(c.Text, Limits.Answer, text => text == (board.AnswerOf(c.Stage, c.Question, me)?.Text ?? "")
            ? Decision.Accept()
            : Decision.Accept(new BoardEvent.AnswerGiven(c.Stage, c.Question, me, text)));

    private static int Questions(StageTemplate content) => content switch
    {
        StageTemplate.Welcome or StageTemplate.Story => 1,
        StageTemplate.Checkout checkout => checkout.Questions.Count,
        _ => 0,
    };

    private static Decision HideAnswer(Board board, BoardCommand.HideAnswer c) =>
        board.AnswerOf(c.Stage, c.Question, c.Participant) is not { } answer ? Decision.Refuse(RefusalCode.NotFound)
        : answer is { IsHidden: true, WaitingSince: null } ? Decision.Accept()
        : Decision.Accept(new BoardEvent.AnswerHidden(c.Stage, c.Question, c.Participant));

    private static Decision RestoreAnswer(Board board, BoardCommand.RestoreAnswer c) =>
        board.AnswerOf(c.Stage, c.Question, c.Participant) is not { } answer ? Decision.Refuse(RefusalCode.NotFound)
        : ApprovalDecider.Show(new AnswerPlace(c.Stage, c.Question, c.Participant), answer);

    private static Decision GiveDot(Board board, BoardCommand.GiveDot c, ParticipantId me, int budget) =>
        board.Notes.GetValueOrDefault(c.Note) is not { IsHidden: false } ? Decision.Refuse(RefusalCode.NoSuchNote)
        : board.DotsIn(c.Stage).GivenBy(me).Count >= budget ? Decision.Refuse(RefusalCode.NoDotsLeft, Typed.Words(budget))
        : Decision.Accept(new BoardEvent.DotGiven(c.Stage, c.Note, me));

    private static Decision TakeDot(Board board, BoardCommand.TakeDot c, ParticipantId me) =>
        board.DotsIn(c.Stage).GivenBy(me).Contains(c.Note)
            ? Decision.Accept(new BoardEvent.DotTaken(c.Stage, c.Note, me))
            : Decision.Accept();

    private static Decision SwitchNaming(Workshop state, BoardCommand.SwitchNaming c) =>
        state.Board.IsNamed == c.IsOn ? Decision.Accept()
        : state.Roster.Joined > 0 ? Decision.Refuse(RefusalCode.AlreadyJoined)
        : Decision.Accept(new BoardEvent.NamingSwitched(c.IsOn));

    private static Decision OpenNotes(Workshop state, BoardCommand.OpenNotes c, ParticipantId me) =>
        state.Programme.Find<StageTemplate.Harvest>(c.Stage) is not var (stage, _) ? Decision.Refuse(RefusalCode.NoSuchStage)
        : !stage.IsReached ? Decision.Refuse(RefusalCode.StageNotOpen)
        : state.Board.HasOpened(c.Stage, me) ? Decision.Accept()
        : Decision.Accept(new BoardEvent.NotesOpened(c.Stage, me));

    private static Decision SetSubject(Board board, BoardCommand.SetSubject c) =>
        Typed.Required(c.What, Limits.SubjectPart, what => Typed.Required(c.ForWhom, Limits.SubjectPart, forWhom =>
            board.Subject == new Subject(what, forWhom)
                ? Decision.Accept()
                : Decision.Accept(new BoardEvent.SubjectSet(what, forWhom))));
}
