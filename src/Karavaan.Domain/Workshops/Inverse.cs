using System.Collections.Frozen;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Texts;

namespace Karavaan.Domain.Workshops;

/// <summary>
/// What would take an event back. Because it looks at the state before the event, the same function tells whether a thing has changed
/// since: the inverse of the inverse, seen from now, is then no longer the event that was done.
/// </summary>
public static class Inverse
{
    private const string Undone = "undo-";

    /// <summary>
    /// Everything that can be taken back. Only what stands here gets on anybody's list, so that whoever shows the list can have words
    /// for all of it.
    /// </summary>
    public static FrozenSet<Type> Kinds { get; } = FrozenSet.ToFrozenSet(
    [
        typeof(ProgrammeEvent.StageLocked), typeof(ProgrammeEvent.StageUnlocked), typeof(ProgrammeEvent.MinutesPlanned),
        typeof(ProgrammeEvent.WritingSwitched),
        typeof(RosterEvent.GroupJoined), typeof(RosterEvent.ParticipantRemoved), typeof(RosterEvent.ParticipantReturned),
        typeof(BoardEvent.NoteHidden), typeof(BoardEvent.NoteRestored), typeof(BoardEvent.AnswerHidden), typeof(BoardEvent.AnswerRestored),
        typeof(BoardEvent.LineHidden), typeof(BoardEvent.LineRestored),
        typeof(BoardEvent.NamingSwitched), typeof(BoardEvent.ThemeAssigned), typeof(BoardEvent.ThemesAssigned), typeof(BoardEvent.SubjectSet),
        typeof(ClusterEvent.ClusterMade), typeof(ClusterEvent.ClusterUnmade), typeof(ClusterEvent.NoteMoved),
        typeof(ClusterEvent.ClusterNamed), typeof(ClusterEvent.ClusterMarked),
        typeof(ApprovalEvent.ApprovalSwitched), typeof(ApprovalEvent.Approved), typeof(ApprovalEvent.Held),
        typeof(QuadrantEvent.OrganisationsMerged), typeof(QuadrantEvent.OrganisationParted),
        typeof(QuadrantEvent.WordsHidden), typeof(QuadrantEvent.WordsRestored),
        typeof(MarketEvent.OfferHidden), typeof(MarketEvent.OfferRestored),
        typeof(CharterEvent.ArticleAssigned), typeof(CharterEvent.ArticleWritten), typeof(CharterEvent.TextChanged),
        typeof(CharterEvent.TextRestored), typeof(CharterEvent.LetterWritten),
        typeof(AgreementEvent.AgreementHidden), typeof(AgreementEvent.AgreementRestored), typeof(AgreementEvent.AgreementChanged),
    ]);

    /// <summary>
    /// The event that takes <paramref name="happened"/> back, or <c>null</c> when it can't be (reveal, freeze, adopt, sign and stages
    /// have an explicit way back instead) or when it would change nothing in <paramref name="before"/>. A first seat, first
    /// assignment or first subject has no inverse: they come by the dozen when a stage begins, and are corrected by doing them again.
    /// </summary>
    public static WorkshopEvent? Of(Workshop before, WorkshopEvent happened) => !Kinds.Contains(happened.GetType()) ? null : happened switch
    {
        ProgrammeEvent e => OfProgramme(before.Programme, e),
        RosterEvent e => OfRoster(before.Roster, e),
        BoardEvent e => OfBoard(before, e),
        QuadrantEvent e => OfQuadrant(before.Quadrants, e),
        MarketEvent e => OfMarket(before.Market, e),
        ClusterEvent e => ClusterDecider.Inverse(before.Board, e),
        ApprovalEvent e => ApprovalInverse.Of(before, e),
        CharterEvent e => OfCharter(before, e),
        AgreementEvent e => OfAgreement(before.Agreements, e),
        _ => null,
    };

    private static ProgrammeEvent? OfProgramme(Programme before, ProgrammeEvent happened) => happened switch
    {
        ProgrammeEvent.StageLocked e when before.Find(e.Stage) is { IsLocked: false } => new ProgrammeEvent.StageUnlocked(e.Stage),
        ProgrammeEvent.MinutesPlanned e when before.Find(e.Stage) is { } stage && stage.Minutes != e.Minutes =>
            new ProgrammeEvent.MinutesPlanned(e.Stage, stage.Minutes),
        ProgrammeEvent.WritingSwitched e when before.Find<StageTemplate.Charter>(e.Stage) is (_, var charter) && charter.Mode != e.Mode =>
            new ProgrammeEvent.WritingSwitched(e.Stage, charter.Mode),
        ProgrammeEvent.StageUnlocked e when before.Find(e.Stage) is { IsLocked: true } => new ProgrammeEvent.StageLocked(e.Stage),
        _ => null,
    };

    private static RosterEvent? OfRoster(Roster before, RosterEvent happened) => happened switch
    {
        RosterEvent.GroupJoined e when before.Find(e.Participant)?.Group is { } old && old != e.Group && Exists(before, e.Group) =>
            new RosterEvent.GroupJoined(e.Participant, old),
        RosterEvent.ParticipantRemoved e when before.Find(e.Participant) is not null =>
            new RosterEvent.ParticipantReturned(e.Participant),
        RosterEvent.ParticipantReturned e when before.People.GetValueOrDefault(e.Participant) is { IsRemoved: true, IsForgotten: false } =>
            new RosterEvent.ParticipantRemoved(e.Participant),
        _ => null,
    };

    private static WorkshopEvent? OfBoard(Workshop before, BoardEvent happened) => happened switch
    {
        BoardEvent.NoteHidden e when before.Board.Notes.GetValueOrDefault(e.Note) is { WaitingSince: not null } =>
            new Pile { Notes = [e.Note] }.Held(),
        BoardEvent.NoteHidden e when before.Board.Notes.GetValueOrDefault(e.Note) is { IsHidden: false } =>
            new BoardEvent.NoteRestored(e.Note),
        BoardEvent.NoteRestored e when before.Board.Notes.GetValueOrDefault(e.Note) is { IsHidden: true, WaitingSince: null } =>
            new BoardEvent.NoteHidden(e.Note),
        BoardEvent.AnswerHidden e when before.Board.AnswerOf(e.Stage, e.Question, e.By) is { WaitingSince: not null } =>
            new Pile { Answers = [new AnswerPlace(e.Stage, e.Question, e.By)] }.Held(),
        BoardEvent.AnswerHidden e when before.Board.AnswerOf(e.Stage, e.Question, e.By) is { IsHidden: false } =>
            new BoardEvent.AnswerRestored(e.Stage, e.Question, e.By),
        BoardEvent.AnswerRestored e when before.Board.AnswerOf(e.Stage, e.Question, e.By) is { IsHidden: true, WaitingSince: null } =>
            new BoardEvent.AnswerHidden(e.Stage, e.Question, e.By),
        BoardEvent.LineHidden e when before.Board.Harvest.GetValueOrDefault((e.Stage, e.Group)) is { WaitingSince: not null } =>
            new Pile { Lines = [new LinePlace(e.Stage, e.Group)] }.Held(),
        BoardEvent.LineHidden e when before.Board.Harvest.GetValueOrDefault((e.Stage, e.Group)) is { IsHidden: false } =>
            new BoardEvent.LineRestored(e.Stage, e.Group),
        BoardEvent.LineRestored e when before.Board.Harvest.GetValueOrDefault((e.Stage, e.Group)) is { IsHidden: true, WaitingSince: null } =>
            new BoardEvent.LineHidden(e.Stage, e.Group),
        BoardEvent.NamingSwitched e when before.Board.IsNamed != e.IsOn && before.Roster.Joined == 0 => new BoardEvent.NamingSwitched(!e.IsOn),
        BoardEvent.ThemeAssigned e when before.ThemeOf(e.Stage, e.Group) is { } old && old.Key != e.Theme =>
            new BoardEvent.ThemeAssigned(e.Stage, e.Group, old.Key),
        BoardEvent.ThemesAssigned e when Themes(before, e) is { } old && old != e => old,
        BoardEvent.SubjectSet e when before.Board.Subject is { } old && old != new Subject(e.What, e.ForWhom) =>
            new BoardEvent.SubjectSet(old.What, old.ForWhom),
        _ => null,
    };

    private static WorkshopEvent? OfQuadrant(QuadrantMap before, QuadrantEvent happened) => happened switch
    {
        QuadrantEvent.OrganisationsMerged e when !before.Merged.ContainsKey(e.Organisation) && before.Whole(e.Into) != e.Organisation =>
            new QuadrantEvent.OrganisationParted(e.Organisation),
        QuadrantEvent.OrganisationParted e when before.Merged.TryGetValue(e.Organisation, out var into) =>
            new QuadrantEvent.OrganisationsMerged(e.Organisation, into),
        QuadrantEvent.WordsHidden e when before.In(e.Stage).GetValueOrDefault(e.By) is { WaitingSince: not null } =>
            new Pile { Words = [new WordsPlace(e.Stage, e.By)] }.Held(),
        QuadrantEvent.WordsHidden e when before.In(e.Stage).GetValueOrDefault(e.By) is { IsHidden: false } =>
            new QuadrantEvent.WordsRestored(e.Stage, e.By),
        QuadrantEvent.WordsRestored e when before.In(e.Stage).GetValueOrDefault(e.By) is { IsHidden: true, WaitingSince: null } =>
            new QuadrantEvent.WordsHidden(e.Stage, e.By),
        _ => null,
    };

    private static WorkshopEvent? OfMarket(Market before, MarketEvent happened) => happened switch
    {
        MarketEvent.OfferHidden e when before.Find(e.Offer) is { WaitingSince: not null } => new Pile { Offers = [e.Offer] }.Held(),
        MarketEvent.OfferHidden e when before.Find(e.Offer) is { IsHidden: false } => new MarketEvent.OfferRestored(e.Offer),
        MarketEvent.OfferRestored e when before.Find(e.Offer) is { IsHidden: true, WaitingSince: null } => new MarketEvent.OfferHidden(e.Offer),
        _ => null,
    };

    /// <summary>The themes that the same groups had; none when a group of them or its theme is gone.</summary>
    private static BoardEvent.ThemesAssigned? Themes(Workshop before, BoardEvent.ThemesAssigned happened)
    {
        var had = happened.Themes.Select((_, at) => before.ThemeOf(happened.Stage, new GroupId(at + 1))?.Key).OfType<string>().ToSequence();
        return had.Count == happened.Themes.Count ? happened with { Themes = had } : null;
    }

    private static CharterEvent? OfCharter(Workshop before, CharterEvent happened) => happened switch
    {
        CharterEvent.ArticleAssigned e when before.Charter.Find(e.Article) is { Sharing: null, Group: { } old } && old != e.Group
            && before.Roster.Has(old) && Exists(before.Roster, e.Group) => new CharterEvent.ArticleAssigned(e.Article, old),
        CharterEvent.ArticleWritten { By: null } e when before.Charter.Find(e.Article) is { IsDecided: false } article
            && article.Text != e.Text => new CharterEvent.ArticleWritten(e.Article, null, article.Text),
        CharterEvent.LetterWritten e when before.Charter.Letter is { } old && old != new Letter(e.To, e.Salutation, e.Text) =>
            new CharterEvent.LetterWritten(old.To, old.Salutation, old.Text),
        CharterEvent.TextChanged { By: null } e when before.Charter.Find(e.Article) is { IsDecided: false } article
            && e.Changes.LengthBefore == article.Log.Text.Length && !e.Changes.IsEmpty =>
            new CharterEvent.TextChanged(e.Article, null, Back(e.Editor), Inversion.Of(e.Changes, article.Log.Text)),
        CharterEvent.TextRestored e when before.Charter.Find(e.Article) is { IsDecided: false } article && article.TextVersion == e.Over =>
            article.Restoring is { } last && last.Over == e.Version && e.Over == last.Over + 1 ? last : new CharterEvent.TextRestored(e.Article, e.Over, e.Over + 1),
        _ => null,
    };

    private static WorkshopEvent? OfAgreement(AgreementList before, AgreementEvent happened) => happened switch
    {
        AgreementEvent.AgreementHidden e when before.Find(e.Agreement) is { WaitingSince: not null } =>
            new Pile { Agreements = [e.Agreement] }.Held(),
        AgreementEvent.AgreementHidden e when before.Find(e.Agreement) is { IsHidden: false } =>
            new AgreementEvent.AgreementRestored(e.Agreement),
        AgreementEvent.AgreementRestored e when before.Find(e.Agreement) is { IsHidden: true, WaitingSince: null } =>
            new AgreementEvent.AgreementHidden(e.Agreement),
        AgreementEvent.AgreementChanged e when before.Find(e.Agreement) is { IsFixed: true } row && row.Terms != e.Terms =>
            new AgreementEvent.AgreementChanged(e.Agreement, null, row.Terms),
        _ => null,
    };

    /// <summary>No editor may take what is taken back for a change of its own; and the other way round it is its own again.</summary>
    private static string Back(string editor) =>
        editor.StartsWith(Undone, StringComparison.Ordinal) ? editor[Undone.Length..] : Undone + editor;

    private static bool Exists(Roster roster, GroupId? group) => group is not { } id || roster.Has(id);
}
