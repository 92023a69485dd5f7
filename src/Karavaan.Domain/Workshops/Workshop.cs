using System.Diagnostics;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Halls;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Workshops;

/// <summary>
/// The state of one workshop: the fold of its events. Immutable and shared between threads without locks; its parts are values
/// inside it, each with its own file for state and for decisions.
/// </summary>
public sealed record Workshop
{
    /// <summary>Before the first event.</summary>
    public static Workshop Empty { get; } = new();

    /// <summary>How many events made this state; the version that fragments carry.</summary>
    public int Version { get; init; }

    /// <summary>The template that the workshop was started from, whole; <c>null</c> before the start.</summary>
    public WorkshopTemplate? Template { get; init; }

    /// <summary>The template's texts in other languages, from the start on (see <see cref="Telling"/>).</summary>
    public Sequence<TemplateTranslation> Translations { get; init; } = [];

    /// <summary>The language of the names on the quadrant; <c>null</c>: the template's.</summary>
    public string? FrameLanguage { get; init; }

    /// <summary>Is it only played, to try it out? Said when it was started, and never changed: no real evening becomes one.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>Stages, current stage, timers, locks and reveals.</summary>
    public Programme Programme { get; init; } = Programme.Empty;

    /// <summary>People and groups, nameless.</summary>
    public Roster Roster { get; init; } = Roster.Empty;

    /// <summary>Answers, notes, dots, harvest lines, subject.</summary>
    public Board Board { get; init; } = Board.Empty;

    /// <summary>Organisations and their placements.</summary>
    public QuadrantMap Quadrants { get; init; } = QuadrantMap.Empty;

    /// <summary>Offers and needs of organisations.</summary>
    public Market Market { get; init; } = Market.Empty;

    /// <summary>Articles, rounds, signatures.</summary>
    public Charter Charter { get; init; } = Charter.Empty;

    /// <summary>Who steers, where people look, what they hear.</summary>
    public Hall Hall { get; init; } = Hall.Empty;

    /// <summary>Do all phones show only the question and the time? By the desk, or because two or four people talk.</summary>
    public bool ArePhonesDown => !Programme.IsClosed && (Hall.PhonesLaid ?? IsTalkOfFew);

    /// <summary>Talking with two or four goes without phones, unless the desk takes them up.</summary>
    private bool IsTalkOfFew => Template is not null && Programme.Now.RoundNow is { Size: RoundSize.Pairs or RoundSize.Fours };

    /// <summary>Who does what by when, and when the charter is read again.</summary>
    public AgreementList Agreements { get; init; } = AgreementList.Empty;

    /// <summary>What each facilitator can take back, newest last, 20 at most.</summary>
    public UndoList Undo { get; init; } = UndoList.Empty;

    /// <summary>
    /// The theme that a group talks about in a themes stage: the one assigned by the desk, otherwise the themes in turn.
    /// <c>null</c> when the stage has no themes or is of another kind.
    /// </summary>
    public Theme? ThemeOf(StageId stage, GroupId group)
    {
        if (Programme.Find<StageTemplate.Themes>(stage) is not var (_, themes) || themes.List.Count == 0 || group.Number < 1)
        {
            return null;
        }

        var assigned = Board.Themes.GetValueOrDefault((stage, group));
        return (assigned is null ? null : themes.List.FirstOrDefault(theme => theme.Key == assigned))
            ?? themes.List[(group.Number - 1) % themes.List.Count];
    }

    /// <summary>Who answers for a group now: who took it on, as long as they are in the room and in that group.</summary>
    public ParticipantId? SpeakerOf(GroupId group) =>
        Charter.Speakers.TryGetValue(group, out var speaker) && Roster.Find(speaker)?.Group == group ? speaker : null;

    /// <summary>
    /// How many can choose in a round: everybody in the room, or every group with somebody in it. Who was taken out of the room is not
    /// missed; who sits in no group is not, where groups choose.
    /// </summary>
    public int Choosers(ChoiceMode mode) => mode == ChoiceMode.Group
        ? Roster.Present.Select(person => person.Group).OfType<GroupId>().Distinct().Count()
        : Roster.Count;

    /// <summary>The notes that an article is built on and that may be shown: neither hidden, nor taken back, nor forgotten.</summary>
    public IEnumerable<Note> SourcesOf(Article article) =>
        article.Sources.Select(note => Board.Notes.GetValueOrDefault(note)).OfType<Note>().Where(note => note is { IsHidden: false, Text.Length: > 0 });

    /// <summary>
    /// The state after one event more. Total: whatever the event and the state, there is a next state, also for texts that were
    /// blanked later and for ids that are unknown. What a facilitator did is remembered with what takes it back.
    /// </summary>
    public Workshop Apply(Recorded recorded)
    {
        var folded = Fold(recorded.Event, recorded.At).Marked(this, recorded);
        var next = folded with { Version = Version + 1, Hall = folded.Hall.Steered(this, recorded) };
        return recorded.By is Actor.Facilitator(var by) && Inverse.Of(this, recorded.Event) is { } inverse
            ? next with { Undo = next.Undo.Push(new Undoable(by, recorded.Event, inverse)) }
            : next;
    }

    private Workshop Fold(WorkshopEvent happened, DateTimeOffset at) => happened switch
    {
        ProgrammeEvent.WorkshopStarted e => Start(e, at),
        ProgrammeEvent.Undone e => Fold(e.Inverse, at) with { Undo = Undo.Pop(e.By, e.Inverse) },
        RosterEvent.ParticipantForgotten e => Forget(e.Participant),
        ProgrammeEvent e => this with { Programme = Programme.Apply(e, at), Quadrants = Quadrants.Follow(e, at), Hall = Hall.Follow(e) },
        RosterEvent e => this with { Roster = Roster.Apply(e, at) },
        BoardEvent e => this with { Board = Board.Apply(e, Version + 1, at) },
        QuadrantEvent e => this with { Quadrants = Quadrants.Apply(e, Version + 1, at) },
        MarketEvent e => this with { Market = Market.Apply(e, Version + 1) },
        ClusterEvent e => this with { Board = Board with { Clusters = Board.Clusters.Apply(e, Board.Notes.ContainsKey) } },
        ApprovalEvent e => Approval.Apply(this, e, Version + 1),
        SubjectEvent e => this with { Board = Board with { Poll = Board.Poll.Apply(e) } },
        AgreementEvent e => this with { Agreements = Agreements.Apply(e, Version + 1) },
        CharterEvent e => this with { Charter = Charter.Apply(e, at) },
        HallEvent e => this with { Hall = Hall.Apply(e, at) },
        _ => throw new UnreachableException(),
    };

    private Workshop Start(ProgrammeEvent.WorkshopStarted started, DateTimeOffset at) => Template is not null ? this : this with
    {
        Template = started.Template,
        Translations = started.Translations ?? [],
        IsRehearsal = started.IsRehearsal,
        Programme = Programme.Apply(started, at),
        Board = Board with { IsApproving = started.Template.IsApproving, IsNamed = started.Template.IsNamed },
        Charter = Charter.Of(started.Template),
        Agreements = AgreementList.Of(started.Template),
    };

    private Workshop Forget(ParticipantId person) => this with
    {
        Roster = Roster.Apply(new RosterEvent.ParticipantForgotten(person), default),
        Board = Board.Forget(person),
        Quadrants = Quadrants.Forget(person),
        Market = Market.Forget(person),
        Charter = Charter.Forget(person),
        Agreements = Agreements.Forget(person),
    };
}
