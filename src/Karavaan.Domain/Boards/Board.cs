using System.Collections.Immutable;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>Everything that people wrote and dotted, besides the charter.</summary>
public sealed record Board(
    ImmutableDictionary<(StageId Stage, int Question), ImmutableDictionary<ParticipantId, Answer>> Answers,
    ImmutableDictionary<NoteId, Note> Notes,
    ImmutableDictionary<(StageId Stage, GroupId Group), ImmutableList<NoteId>> NotesOfGroup,
    ImmutableDictionary<(StageId Stage, GroupId Group), string> Themes,
    ImmutableDictionary<StageId, Dots> Dots,
    ImmutableDictionary<(StageId Stage, GroupId Group), HarvestLine> Harvest,
    Subject? Subject)
{
    /// <summary>Nothing yet.</summary>
    public static Board Empty { get; } = new(
        ImmutableDictionary<(StageId, int), ImmutableDictionary<ParticipantId, Answer>>.Empty,
        ImmutableDictionary<NoteId, Note>.Empty,
        ImmutableDictionary<(StageId, GroupId), ImmutableList<NoteId>>.Empty,
        ImmutableDictionary<(StageId, GroupId), string>.Empty,
        ImmutableDictionary<StageId, Boards.Dots>.Empty,
        ImmutableDictionary<(StageId, GroupId), HarvestLine>.Empty,
        null);
}

/// <summary>A person's answer; <paramref name="Order"/> is the version of its event, so that the order is the order of the log.</summary>
public sealed record Answer(ParticipantId By, string Text, bool IsHidden, int Order);

/// <summary>A note on a group's table. Withdrawn notes are gone from the state.</summary>
public sealed record Note(
    NoteId Id, StageId Stage, GroupId Group, string Theme, ParticipantId By, string Text, bool IsHidden, int Order, DateTimeOffset At);

/// <summary>The dots of one harvest stage: how many each note has, and which each person gave (a note may stand twice).</summary>
public sealed record Dots(
    ImmutableDictionary<NoteId, int> Of, ImmutableDictionary<ParticipantId, ImmutableList<NoteId>> By, int Total)
{
    /// <summary>None yet.</summary>
    public static Dots Empty { get; } = new(
        ImmutableDictionary<NoteId, int>.Empty, ImmutableDictionary<ParticipantId, ImmutableList<NoteId>>.Empty, 0);
}

/// <summary>What a group takes along, in one line.</summary>
public sealed record HarvestLine(GroupId Group, ParticipantId By, string Text);

/// <summary>'Dit charter gaat over {What}, voor {ForWhom}.'</summary>
public sealed record Subject(string What, string ForWhom);
