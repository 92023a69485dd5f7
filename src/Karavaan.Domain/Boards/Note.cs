using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>
/// A person's answer; <paramref name="Order"/> is the version of the event that first gave it, so that the order is the order of the
/// log and a correction doesn't move it. A hidden answer stays hidden when it is corrected.
/// </summary>
public sealed record Answer(ParticipantId By, string Text, bool IsHidden, int Order)
{
    /// <summary>Hidden because the desk has not approved it yet: the version since which it waits.</summary>
    public int? WaitingSince { get; init; }

    /// <summary>Did the desk enter it, for somebody without a phone?</summary>
    public bool IsByDesk { get; init; }
}

/// <summary>
/// A note on a group's table. Withdrawn notes are gone from the state; a forgotten writer's text is blank. The group itself still sees a
/// hidden note while it waits for approval.
/// </summary>
/// <remarks>
/// The language of the text is not known, and not guessed. A writer's pages may be in French while they write Dutch, which in Brussels is
/// usual; a wrong tag makes a screen reader mispronounce a whole sentence, and no tag costs no more than an accent.
/// </remarks>
public sealed record Note(
    NoteId Id, StageId Stage, GroupId Group, string Theme, ParticipantId By, string Text, bool IsHidden, int Order, DateTimeOffset At)
{
    /// <summary>Hidden because the desk has not approved it yet: the version since which it waits.</summary>
    public int? WaitingSince { get; init; }

    /// <summary>Did the desk enter it, for somebody without a phone?</summary>
    public bool IsByDesk { get; init; }
}

/// <summary>
/// What a group takes along, in one line, and who wrote it last. A hidden line stays hidden when it is written again; its own group
/// still sees it while it waits for approval.
/// </summary>
public sealed record HarvestLine(GroupId Group, ParticipantId By, string Text)
{
    /// <summary>Not for screen and documents.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Hidden because the desk has not approved it yet: the version since which it waits.</summary>
    public int? WaitingSince { get; init; }
}

/// <summary>'Dit charter gaat over {What}, voor {ForWhom}.'</summary>
public sealed record Subject(string What, string ForWhom);
