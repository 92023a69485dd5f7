using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>Orders about answers, notes, dots and the harvest.</summary>
public abstract record BoardCommand : Command
{
    private BoardCommand()
    {
    }

    /// <summary>
    /// A person's one answer to a question of a stage: the check-in (welcome), the word that stays (story), a check-out line.
    /// <paramref name="Question"/> counts from 0. Answering again replaces it; an empty text takes it back. Accepted late until locked.
    /// </summary>
    public sealed record GiveAnswer(StageId Stage, int Question, string Text) : BoardCommand;

    /// <summary>A note in the writer's group (themes). At most 280 characters. Accepted late until the stage is locked.</summary>
    public sealed record AddNote(StageId Stage, string Text) : BoardCommand;

    /// <summary>
    /// The desk says whether each note shows who wrote it. Refused once somebody has joined: people know it before they write.
    /// </summary>
    public sealed record SwitchNaming(bool IsOn) : BoardCommand;

    /// <summary>The writer takes a note back.</summary>
    public sealed record WithdrawNote(NoteId Note) : BoardCommand;

    /// <summary>The desk hides a note from phones and screen.</summary>
    public sealed record HideNote(NoteId Note) : BoardCommand;

    /// <summary>The desk shows it again.</summary>
    public sealed record RestoreNote(NoteId Note) : BoardCommand;

    /// <summary>The desk hides an answer from the screen.</summary>
    public sealed record HideAnswer(StageId Stage, int Question, ParticipantId Participant) : BoardCommand;

    /// <summary>The desk shows it again.</summary>
    public sealed record RestoreAnswer(StageId Stage, int Question, ParticipantId Participant) : BoardCommand;

    /// <summary>
    /// Somebody of the group picks one of its notes for the screen ('Kies samen 1 kaartje'). The last pick counts; accepted late until
    /// the stage is locked.
    /// </summary>
    public sealed record PickNote(NoteId Note) : BoardCommand;

    /// <summary>The desk gives a group another theme of the stage (key from the template).</summary>
    public sealed record AssignTheme(StageId Stage, GroupId Group, string Theme) : BoardCommand;

    /// <summary>
    /// One more dot for a theme of the talk that follows, in a choose stage. Refused after the reveal or when none are left.
    /// </summary>
    public sealed record GiveThemeDot(StageId Stage, string Theme) : BoardCommand;

    /// <summary>Takes one own dot back from a theme.</summary>
    public sealed record TakeThemeDot(StageId Stage, string Theme) : BoardCommand;

    /// <summary>The desk gives every group the theme of <see cref="ThemeProposal"/>. Refused before the reveal of the choose stage.</summary>
    public sealed record AcceptProposal(StageId Stage) : BoardCommand;

    /// <summary>One more dot for a note, in a harvest stage. Refused after the reveal or when none are left.</summary>
    public sealed record GiveDot(StageId Stage, NoteId Note) : BoardCommand;

    /// <summary>Takes one own dot back.</summary>
    public sealed record TakeDot(StageId Stage, NoteId Note) : BoardCommand;

    /// <summary>
    /// From now on all notes of a harvest stage are on this person's phone, also in a large hall. Reading is never too late.
    /// </summary>
    public sealed record OpenNotes(StageId Stage) : BoardCommand;

    /// <summary>The one line that a group takes along. Any member may write it; the last one stands. At most 200 characters.</summary>
    public sealed record WriteHarvest(StageId Stage, string Text) : BoardCommand;

    /// <summary>The desk hides a group's harvest line from the screen and the documents.</summary>
    public sealed record HideLine(StageId Stage, GroupId Group) : BoardCommand;

    /// <summary>The desk shows it again.</summary>
    public sealed record RestoreLine(StageId Stage, GroupId Group) : BoardCommand;

    /// <summary>The desk words the subject: 'Dit charter gaat over {What}, voor {ForWhom}'.</summary>
    public sealed record SetSubject(string What, string ForWhom) : BoardCommand;
}
