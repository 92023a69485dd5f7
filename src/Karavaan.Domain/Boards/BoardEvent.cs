using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>What happened on the boards.</summary>
public abstract record BoardEvent : WorkshopEvent
{
    private BoardEvent()
    {
    }

    /// <summary>A person's answer to a question; an empty text: taken back.</summary>
    public sealed record AnswerGiven(StageId Stage, int Question, ParticipantId By, string Text) : BoardEvent;

    /// <summary>Hidden from the screen.</summary>
    public sealed record AnswerHidden(StageId Stage, int Question, ParticipantId By) : BoardEvent;

    /// <summary>Shown again.</summary>
    public sealed record AnswerRestored(StageId Stage, int Question, ParticipantId By) : BoardEvent;

    /// <summary>A note lies on a group's table; <paramref name="Theme"/> is the theme the group talked about then.</summary>
    public sealed record NoteAdded(NoteId Note, StageId Stage, GroupId Group, string Theme, ParticipantId By, string Text) : BoardEvent;

    /// <summary>Taken back by its writer.</summary>
    public sealed record NoteWithdrawn(NoteId Note) : BoardEvent;

    /// <summary>From now on each note shows who wrote it, or doesn't.</summary>
    public sealed record NamingSwitched(bool IsOn) : BoardEvent;

    /// <summary>Hidden by the desk.</summary>
    public sealed record NoteHidden(NoteId Note) : BoardEvent;

    /// <summary>Shown again by the desk.</summary>
    public sealed record NoteRestored(NoteId Note) : BoardEvent;

    /// <summary>Picked by its group, in place of the note that the group picked before.</summary>
    public sealed record NotePicked(NoteId Note, ParticipantId By) : BoardEvent;

    /// <summary>A group has another theme.</summary>
    public sealed record ThemeAssigned(StageId Stage, GroupId Group, string Theme) : BoardEvent;

    /// <summary>All groups have these themes, from group 1: one action, taken back as one.</summary>
    public sealed record ThemesAssigned(StageId Stage, Sequence<string> Themes) : BoardEvent;

    /// <summary>One dot given to a theme.</summary>
    public sealed record ThemeDotGiven(StageId Stage, string Theme, ParticipantId By) : BoardEvent;

    /// <summary>One dot taken back from a theme.</summary>
    public sealed record ThemeDotTaken(StageId Stage, string Theme, ParticipantId By) : BoardEvent;

    /// <summary>One dot given.</summary>
    public sealed record DotGiven(StageId Stage, NoteId Note, ParticipantId By) : BoardEvent;

    /// <summary>One dot taken back.</summary>
    public sealed record DotTaken(StageId Stage, NoteId Note, ParticipantId By) : BoardEvent;

    /// <summary>Somebody wants to read all notes of a harvest stage on their phone, and not a part of them first.</summary>
    public sealed record NotesOpened(StageId Stage, ParticipantId By) : BoardEvent;

    /// <summary>A group's harvest line.</summary>
    public sealed record HarvestWritten(StageId Stage, GroupId Group, ParticipantId By, string Text) : BoardEvent;

    /// <summary>A group's harvest line, hidden by the desk.</summary>
    public sealed record LineHidden(StageId Stage, GroupId Group) : BoardEvent;

    /// <summary>Shown again by the desk.</summary>
    public sealed record LineRestored(StageId Stage, GroupId Group) : BoardEvent;

    /// <summary>What the charter is about, and for whom.</summary>
    public sealed record SubjectSet(string What, string ForWhom) : BoardEvent;
}
