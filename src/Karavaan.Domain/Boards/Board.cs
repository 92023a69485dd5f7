using System.Collections.Immutable;
using System.Diagnostics;
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

    /// <summary>The note that each group picked in a themes stage.</summary>
    public ImmutableDictionary<(StageId Stage, GroupId Group), NoteId> Picks { get; init; } =
        ImmutableDictionary<(StageId, GroupId), NoteId>.Empty;

    /// <summary>The dots for themes, of each choose stage.</summary>
    public ImmutableDictionary<StageId, ThemeDots> ThemeDots { get; init; } = ImmutableDictionary<StageId, ThemeDots>.Empty;

    /// <summary>The note that a group picked, hidden or not; <c>null</c> when it has picked none.</summary>
    public Note? PickOf(StageId stage, GroupId group) =>
        Picks.TryGetValue((stage, group), out var picked) ? Notes.GetValueOrDefault(picked) : null;

    /// <summary>The notes that may wait for the desk's approval: every note that does is among them. Looked at after every tap, when there are many notes.</summary>
    internal ImmutableHashSet<NoteId> MayWait { get; init; } = [];

    /// <summary>The notes that were long when they were written, of each themes stage; likewise.</summary>
    private ImmutableDictionary<StageId, ImmutableList<NoteId>> Long { get; init; } = ImmutableDictionary<StageId, ImmutableList<NoteId>>.Empty;

    /// <summary>Who reads all notes of a harvest stage.</summary>
    private ImmutableDictionary<StageId, ImmutableHashSet<ParticipantId>> Opened { get; init; } = ImmutableDictionary<StageId, ImmutableHashSet<ParticipantId>>.Empty;

    /// <summary>Which notes lie together.</summary>
    public Clusters Clusters { get; init; } = Clusters.Empty;

    /// <summary>Does the subject fit?</summary>
    public SubjectPoll Poll { get; init; } = SubjectPoll.Empty;

    /// <summary>Does what people write wait for the desk's approval?</summary>
    public bool IsApproving { get; init; }

    /// <summary>Does each note show who wrote it?</summary>
    public bool IsNamed { get; init; }

    /// <summary>A person's answer to a question, or <c>null</c>.</summary>
    public Answer? AnswerOf(StageId stage, int question, ParticipantId by) =>
        Answers.GetValueOrDefault((stage, question))?.GetValueOrDefault(by);

    /// <summary>The dots of a harvest stage; none when nobody gave one.</summary>
    public Dots DotsIn(StageId stage) => Dots.GetValueOrDefault(stage) ?? Boards.Dots.Empty;

    /// <summary>The dots of a choose stage; none when nobody gave one.</summary>
    public ThemeDots ThemeDotsIn(StageId stage) => ThemeDots.GetValueOrDefault(stage) ?? Boards.ThemeDots.Empty;

    /// <summary>Did this person ask for all notes of a harvest stage?</summary>
    public bool HasOpened(StageId stage, ParticipantId who) => Opened.GetValueOrDefault(stage)?.Contains(who) == true;

    /// <summary>Is there a long note (<see cref="PickPages.Long"/>) in a themes stage that the room may see?</summary>
    public bool HasLong(StageId stage) =>
        Long.GetValueOrDefault(stage)?.Any(id => Notes.GetValueOrDefault(id) is { IsHidden: false, Text.Length: > PickPages.Long }) == true;

    /// <summary>The board after an event. Unknown notes and answers change nothing; blank texts are taken back.</summary>
    internal Board Apply(BoardEvent happened, int version, DateTimeOffset at) => happened switch
    {
        BoardEvent.AnswerGiven e => Answered(e, version),
        BoardEvent.AnswerHidden e => ChangeAnswer(e.Stage, e.Question, e.By, answer => answer with { IsHidden = true, WaitingSince = null }),
        BoardEvent.AnswerRestored e => ChangeAnswer(e.Stage, e.Question, e.By, answer => answer with { IsHidden = false, WaitingSince = null }),
        BoardEvent.NoteAdded e => Added(e, version, at),
        BoardEvent.NoteWithdrawn e => Withdrawn(e.Note),
        BoardEvent.NotePicked e => Picked(e.Note),
        BoardEvent.NoteHidden e => Judged(e.Note, isHidden: true),
        BoardEvent.NoteRestored e => Judged(e.Note, isHidden: false),
        BoardEvent.NamingSwitched e => this with { IsNamed = e.IsOn },
        BoardEvent.ThemeAssigned e => this with { Themes = Themes.SetItem((e.Stage, e.Group), e.Theme) },
        BoardEvent.ThemesAssigned e => this with
        {
            Themes = Themes.SetItems(e.Themes.Select((key, at) => KeyValuePair.Create((e.Stage, new GroupId(at + 1)), key))),
        },
        BoardEvent.ThemeDotGiven e => this with { ThemeDots = ThemeDots.SetItem(e.Stage, ThemeDotsIn(e.Stage).Give(e.Theme, e.By)) },
        BoardEvent.ThemeDotTaken e => this with { ThemeDots = ThemeDots.SetItem(e.Stage, ThemeDotsIn(e.Stage).Take(e.Theme, e.By)) },
        BoardEvent.DotGiven e => this with { Dots = Dots.SetItem(e.Stage, DotsIn(e.Stage).Give(e.Note, e.By)) },
        BoardEvent.DotTaken e => this with { Dots = Dots.SetItem(e.Stage, DotsIn(e.Stage).Take(e.Note, e.By)) },
        BoardEvent.NotesOpened e => this with { Opened = Opened.SetItem(e.Stage, (Opened.GetValueOrDefault(e.Stage) ?? []).Add(e.By)) },
        BoardEvent.HarvestWritten e => Harvested(e, version),
        BoardEvent.LineHidden e => ChangeLine((e.Stage, e.Group), line => line with { IsHidden = true, WaitingSince = null }),
        BoardEvent.LineRestored e => ChangeLine((e.Stage, e.Group), line => line with { IsHidden = false, WaitingSince = null }),
        BoardEvent.SubjectSet e => this with
        {
            Subject = new Subject(e.What, e.ForWhom),
            Poll = SubjectPoll.Empty with { Asked = version },
        },
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// The board without what this person typed, as a replay of the log finds it after its texts were blanked: notes stay as blank
    /// notes with their dots, answers and harvest lines are gone.
    /// </summary>
    internal Board Forget(ParticipantId person) => this with
    {
        Answers = Answers.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Remove(person)),
        Notes = Notes.SetItems(Notes.Where(n => n.Value.By == person).Select(n => KeyValuePair.Create(n.Key, n.Value with { Text = "" }))),
        Harvest = Harvest.RemoveRange(Harvest.Where(line => line.Value.By == person).Select(line => line.Key)),
    };

    private Board Answered(BoardEvent.AnswerGiven e, int version)
    {
        var key = (e.Stage, e.Question);
        var all = Answers.GetValueOrDefault(key) ?? ImmutableDictionary<ParticipantId, Answer>.Empty;
        var before = all.GetValueOrDefault(e.By) ?? new Answer(e.By, "", false, version);
        all = e.Text.Length == 0 ? all.Remove(e.By) : all.SetItem(e.By, Rewritten(before, e.Text, version));
        return this with { Answers = Answers.SetItem(key, all) };
    }

    /// <summary>Other words wait for approval as new ones do; what the desk hid stays hidden.</summary>
    private Answer Rewritten(Answer before, string text, int version) =>
        IsApproving && before.Text != text && (!before.IsHidden || before.WaitingSince is not null)
            ? before with { Text = text, IsHidden = true, WaitingSince = version }
            : before with { Text = text };

    private Board ChangeAnswer(StageId stage, int question, ParticipantId by, Func<Answer, Answer> change) =>
        AnswerOf(stage, question, by) is { } answer
            ? this with { Answers = Answers.SetItem((stage, question), Answers[(stage, question)].SetItem(by, change(answer))) }
            : this;

    private Board Added(BoardEvent.NoteAdded e, int version, DateTimeOffset at)
    {
        if (Notes.ContainsKey(e.Note))
        {
            return this;
        }

        var key = (e.Stage, e.Group);
        return this with
        {
            Notes = Notes.Add(e.Note, new Note(e.Note, e.Stage, e.Group, e.Theme, e.By, e.Text, IsApproving, version, at) { WaitingSince = IsApproving ? version : null }),
            NotesOfGroup = NotesOfGroup.SetItem(key, (NotesOfGroup.GetValueOrDefault(key) ?? []).Add(e.Note)),
            MayWait = IsApproving ? MayWait.Add(e.Note) : MayWait,
            Long = e.Text.Length > PickPages.Long ? Long.SetItem(e.Stage, (Long.GetValueOrDefault(e.Stage) ?? []).Add(e.Note)) : Long,
        };
    }

    private Board Withdrawn(NoteId id)
    {
        if (Notes.GetValueOrDefault(id) is not { } note)
        {
            return this;
        }

        var key = (note.Stage, note.Group);
        return this with
        {
            Notes = Notes.Remove(id),
            MayWait = MayWait.Remove(id),
            NotesOfGroup = NotesOfGroup.SetItem(key, NotesOfGroup[key].Remove(id)),
            Picks = Picks.GetValueOrDefault(key) == id ? Picks.Remove(key) : Picks,
            Dots = Dots.ToImmutableDictionary(stage => stage.Key, stage => stage.Value.Free(id)),
            Clusters = Clusters.Without(id),
        };
    }

    private Board Picked(NoteId id) =>
        Notes.GetValueOrDefault(id) is { } note ? this with { Picks = Picks.SetItem((note.Stage, note.Group), id) } : this;

    private Board Judged(NoteId id, bool isHidden) => Notes.GetValueOrDefault(id) is { } note
        ? this with { Notes = Notes.SetItem(id, note with { IsHidden = isHidden, WaitingSince = null }), MayWait = MayWait.Remove(id) }
        : this;

    private Board Harvested(BoardEvent.HarvestWritten e, int version) => this with
    {
        Harvest = e.Text.Length == 0
            ? Harvest.Remove((e.Stage, e.Group))
            : Harvest.SetItem((e.Stage, e.Group), Rewritten(Harvest.GetValueOrDefault((e.Stage, e.Group)), e, version)),
    };

    /// <summary>As for answers: other words wait, what the desk hid stays hidden.</summary>
    private HarvestLine Rewritten(HarvestLine? before, BoardEvent.HarvestWritten e, int version) =>
        IsApproving && before?.Text != e.Text && before is null or { IsHidden: false } or { WaitingSince: not null }
            ? new HarvestLine(e.Group, e.By, e.Text) { IsHidden = true, WaitingSince = version }
            : (before ?? new HarvestLine(e.Group, e.By, "")) with { By = e.By, Text = e.Text };

    private Board ChangeLine((StageId Stage, GroupId Group) place, Func<HarvestLine, HarvestLine> change) =>
        Harvest.GetValueOrDefault(place) is { } line ? this with { Harvest = Harvest.SetItem(place, change(line)) } : this;
}
