using CsCheck;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Desk;
using Karavaan.Web.Live;
using Karavaan.Web.Phone;
using Karavaan.Web.Screen;
using Karavaan.Web.Tests.Live;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Charters;

/// <summary>Writing, deciding and signing in any order: every event touches what it changes on phone, screen and desk.</summary>
public sealed class CharterLawTests
{
    private static readonly Gen<Func<Workshop, (Command, Actor)?>> Step = Gen.Select(Gen.Int[0, 33], Gen.Int[0, 99], Gen.Int[1, 3], Gen.Int[1, 2])
        .Select((what, which, article, group) => new Func<Workshop, (Command, Actor)?>(workshop =>
            what < 12 ? AtTable(workshop, what, which, new(article), new(group))
            : what > 23 ? Reading(workshop, what, which, new(article), new(group))
            : AtDesk(workshop, what, which, new(article), new(group))));

    [Theory]
    [InlineData(ChoiceMode.Person, WritingMode.Pen)]
    [InlineData(ChoiceMode.Group, WritingMode.Together)]
    public void Every_event_touches_every_page_that_it_changes(ChoiceMode mode, WritingMode writing)
    {
        var evening = new CharterEvening(mode, writing);
        var services = CharterEvening.Slices(new ServiceCollection())
            .AddPage<PhoneOnly>().AddPage<ScreenOnly>().AddPage<DeskOnly>().BuildServiceProvider();
        FragmentLaw.Check(services, evening.State, Step, length: 40, iterations: 25);
    }

    private static (Command, Actor)? AtTable(Workshop workshop, int what, int which, ArticleId article, GroupId group)
    {
        var id = Guid.CreateVersion7();
        var people = workshop.Roster.People.Values.OrderBy(p => p.Number).Select(p => p.Id).ToList();
        var who = people[which % people.Count];
        var me = new Actor.Participant(who);
        var round = workshop.Charter.OnScreen ?? new RoundId(Guid.Empty);
        return what switch
        {
            0 => (new RosterCommand.Join(new(id)) { Id = id }, new Actor.Participant(new(id))),
            1 => (new RosterCommand.ChooseGroup(group) { Id = id }, me),
            2 => (new RosterCommand.ChangePerson(who) { Id = id }, me),
            3 => (new CharterCommand.TakePen(CharterEvening.Writing, article) { Id = id }, me),
            4 => (new CharterCommand.LayDownPen(CharterEvening.Writing, article) { Id = id }, me),
            5 => (new CharterCommand.WriteArticle(article, $"Tekst {which}") { Id = id }, me),
            6 => (Type(workshop, article, id, which), me),
            7 or 8 or 9 => (Choose(id, round, who, which), new Actor.Secret()),
            10 => (new CharterCommand.Sign(CharterEvening.Signing, which % 2 == 0) { Id = id }, me),
            _ => (new CharterCommand.WithdrawSignature(CharterEvening.Signing) { Id = id }, me),
        };
    }

    /// <summary>A word at the beginning of the newest text.</summary>
    private static CharterCommand.ChangeText Type(Workshop workshop, ArticleId article, Guid id, int which)
    {
        var log = workshop.Charter.Find(article)?.Log ?? TextLog.Empty;
        return new(article, $"e{which % 3}", log.Version, [new([Run.Replace(0, $"{which} "), Run.Keep(log.Text.Length)])]) { Id = id };
    }

    /// <summary>Tips, notes, shared articles, and who speaks for a table.</summary>
    private static (Command, Actor)? Reading(Workshop workshop, int what, int which, ArticleId article, GroupId group)
    {
        var (id, stage) = (Guid.CreateVersion7(), CharterEvening.Writing);
        var people = workshop.Roster.People.Values.OrderBy(p => p.Number).Select(p => p.Id).ToList();
        var me = new Actor.Participant(people[which % people.Count]);
        var tip = workshop.Charter.Find(article)?.Tips.LastOrDefault()?.Id ?? default;
        var notes = workshop.Board.Notes.Keys.OrderBy(n => n.Value).ToList();
        var note = notes.Count > 0 ? notes[which % notes.Count] : default;
        return what switch
        {
            24 => (new CharterCommand.GiveTip(stage, article, $"Tip {which}") { Id = id }, me),
            25 => (new CharterCommand.HandleTip(article, tip) { Id = id }, which % 2 == 0 ? me : LiveHost.Desk),
            26 => (new CharterCommand.ShareArticle(article, [new(1), new(2)]) { Id = id }, LiveHost.Desk),
            27 => (new CharterCommand.WriteSentence(stage, article, which < 10 ? "" : $"Zin {which}") { Id = id }, me),
            28 => (new CharterCommand.DotSentence(stage, article, group) { Id = id }, me),
            29 => (new CharterCommand.RevealSentences(article) { Id = id }, LiveHost.Desk),
            30 when which < 50 => (new CharterCommand.CiteNote(stage, article, note) { Id = id }, me),
            30 => (new CharterCommand.UnciteNote(stage, article, note) { Id = id }, me),
            31 => (new BoardCommand.AddNote(CharterEvening.Talking, $"Kaartje {which}") { Id = id }, me),
            32 when which < 50 => (new BoardCommand.HideNote(note) { Id = id }, LiveHost.Desk),
            32 => (new BoardCommand.RestoreNote(note) { Id = id }, LiveHost.Desk),
            _ => (new CharterCommand.SpeakForGroup(CharterEvening.Deciding) { Id = id }, me),
        };
    }

    private static (Command, Actor)? AtDesk(Workshop workshop, int what, int which, ArticleId article, GroupId group)
    {
        var id = Guid.CreateVersion7();
        var people = workshop.Roster.People.Values.OrderBy(p => p.Number).Select(p => p.Id).ToList();
        var (who, round) = (people[which % people.Count], workshop.Charter.OnScreen ?? new RoundId(Guid.Empty));
        Command command = what switch
        {
            12 => new CharterCommand.AssignArticle(article, which < 10 ? null : group) { Id = id },
            13 => new CharterCommand.WriteArticle(article, $"Van de begeleider {which}") { Id = id },
            14 when which < 40 => new CharterCommand.RestoreText(article, which % 6) { Id = id },
            14 => new CharterCommand.FreezeArticle(article) { Id = id },
            15 => new CharterCommand.OpenRound(article) { Id = id },
            16 => new CharterCommand.RevealRound(round) { Id = id },
            17 => new CharterCommand.ShowObjection(round, which < 30 ? null : 0) { Id = id },
            18 => new CharterCommand.Adopt(article) { Id = id },
            19 => new CharterCommand.LeaveOpen(article, who, new(2027, 5, 1)) { Id = id },
            20 => new CharterCommand.Reconsider(article) { Id = id },
            21 => which < 50 ? new ProgrammeCommand.Undo { Id = id } : new BoardCommand.SetSubject($"delen {which}", "wie hier woont") { Id = id },
            22 when which > 59 => new ProgrammeCommand.SwitchWriting(CharterEvening.Writing, which % 2 == 0 ? WritingMode.Pen : WritingMode.Together) { Id = id },
            22 => which < 30 ? new RosterCommand.RemoveParticipant(who) { Id = id } : new RosterCommand.LetBackIn(who) { Id = id },
            _ when which < 10 => new RosterCommand.OpenGroups(2 + (which % 2)) { Id = id },
            _ when which < 30 => new ProgrammeCommand.LockStage(workshop.Programme.Current) { Id = id },
            _ when which < 50 => new ProgrammeCommand.UnlockStage(workshop.Programme.Current) { Id = id },
            _ => new ProgrammeCommand.GoToStage(workshop.Programme.Current, new(article.Number)) { Id = id },
        };
        return (command, LiveHost.Desk);
    }

    /// <summary>The law gives every round the same key, all zeros.</summary>
    private static CharterCommand.Choose Choose(Guid id, RoundId round, ParticipantId who, int which) =>
        new(round, BallotOf(who, which), (Choice)(which % 3), $"Reden {which}") { Id = id, Explains = which % 2 == 0 };

    private static string BallotOf(ParticipantId who, int which) => which % 4 == 0
        ? RoundSecret.BallotOf(new byte[RoundSecret.KeyLength], new GroupId(1 + (which / 4 % 2)))
        : RoundSecret.BallotOf(new byte[RoundSecret.KeyLength], who);

    private abstract class Only(Surface surface) : IPage
    {
        public Surface Surface => surface;

        public abstract IEnumerable<FragmentKey> Roots(Viewer viewer);

        public IResult Show(Scene scene, Viewer viewer, string? notice = null) => throw new NotSupportedException();
    }

    private sealed class PhoneOnly() : Only(Surface.Phone)
    {
        public override IEnumerable<FragmentKey> Roots(Viewer viewer) => [PhoneMain.Of(viewer.Participant!.Value)];
    }

    private sealed class ScreenOnly() : Only(Surface.Screen)
    {
        public override IEnumerable<FragmentKey> Roots(Viewer viewer) => [ScreenMain.Key];
    }

    private sealed class DeskOnly() : Only(Surface.Desk)
    {
        public override IEnumerable<FragmentKey> Roots(Viewer viewer) => [DeskMain.Key];
    }
}
