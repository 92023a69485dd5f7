using System.Text.Unicode;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Charters;
using Karavaan.Web.Consents;
using Karavaan.Web.Desk;
using Karavaan.Web.Live;
using Karavaan.Web.Phone;
using Karavaan.Web.Screen;
using Karavaan.Web.Shared;
using Karavaan.Web.Signatures;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Live;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Charters;

/// <summary>
/// The second half of 'Van de buurt naar de wereld', in memory: Anna and Bram at table 1, Cem at table 2, three articles to write,
/// decide on and sign. Commands go through the deciders; pages are drawn by the slices.
/// </summary>
internal sealed class CharterEvening : DrawnEvening<CharterEvening>
{
    public const string Ladder = "Een ladder voor iedereen";

    public const string Example = "We delen 120 stukken gereedschap.";

    public static readonly StageId Writing = new(1), Deciding = new(2), Signing = new(3), Talking = new(4);
    public static readonly ArticleId First = new(1), Second = new(2), Third = new(3);

    /// <param name="mode">Who chooses.</param>
    /// <param name="writing">Who writes.</param>
    /// <param name="agrees">Does the programme end with agreements?</param>
    public CharterEvening(ChoiceMode mode = ChoiceMode.Person, WritingMode writing = WritingMode.Pen, bool agrees = false)
        : base(Slices(new ServiceCollection()).BuildServiceProvider())
    {
        Desk(id => new ProgrammeCommand.StartWorkshop(agrees ? Agreeing(By(mode, writing)) : By(mode, writing)) { Id = id });
        Desk(id => new RosterCommand.OpenGroups(2) { Id = id });
        (Anna, Bram, Cem) = (Join("Anna", 1), Join("Bram", 1), Join("Cem", 2));
        Enter(Talking).Note(Bram, Ladder).Note(Cem, "Een moestuin").Enter(Writing);
    }

    public ParticipantId Anna { get; }

    public ParticipantId Bram { get; }

    public ParticipantId Cem { get; }

    internal static WorkshopTemplate Template { get; } = new(
        "van-buurt-naar-wereld", "Van de buurt naar de wereld", "nl", WorkshopSize.Hall, "CC BY-SA 4.0",
        new(new("winst", "sociaal doel"), new("decentraal", "centraal"), new("a", ""), new("b", ""), new("c", ""), new("d", ""), null),
        [
            new StageTemplate.Charter(
            [
                new(1, "Wat we delen", "Wat is van ons samen?", Example, true),
                new(2, "Toegang en gebruik", "Wie mag wat gebruiken?", "", false),
                new(3, "Hoe we beslissen", "Wie beslist waarover?", "", false),
            ]) { Title = "Charter schrijven", Minutes = 16 },
            new StageTemplate.Consent(["Als we dit zo doen, dan ..."]) { Title = "Consentronde", Minutes = 16 },
            new StageTemplate.Sign { Title = "Tekenen", Minutes = 9 },
            new StageTemplate.Themes([], GroupMode.SelfChoice) { Title = "Gesprek", Minutes = 16 },
        ],
        "");

    /// <summary>The template in which people, or tables, choose, and one or all of a table write.</summary>
    internal static WorkshopTemplate By(ChoiceMode mode, WritingMode writing = WritingMode.Pen) => Template with
    {
        Stages =
        [
            .. Template.Stages.Select(stage => stage switch
            {
                StageTemplate.Consent consent => consent with { Mode = mode },
                StageTemplate.Charter charter => charter with { Mode = writing },
                _ => stage,
            }),
        ],
    };

    private static WorkshopTemplate Agreeing(WorkshopTemplate template) =>
        template with { Stages = [.. template.Stages, new StageTemplate.Agreements { Title = "Afspraken", Minutes = 4 }] };

    public static IServiceCollection Slices(IServiceCollection services) => services
        .AddLogging().AddWebEncoders(options => options.TextEncoderSettings = new(UnicodeRanges.All)).AddSingleton<FragmentRegistry>().AddSingleton<FragmentRenderer>().AddSingleton<AlikeDrawings>().AddSingleton<StageSlices>().AddSingleton(TimeProvider.System)
        .AddSingleton(s => new PublicAddresses(
            new ConfigurationBuilder().AddInMemoryCollection([new("Karavaan:PublicUrl", "https://karavaan.example")]).Build(),
            new TestServer(s)))
        .AddFragment<PhoneMain>().AddFragment<ScreenMain>().AddFragment<DeskMain>()
        .AddCharters().AddConsents().AddSignatures();

    public CharterEvening Note(ParticipantId who, string text) => Send(who, id => new BoardCommand.AddNote(Talking, text) { Id = id });

    public CharterEvening Assign(ArticleId article, int group) =>
        Desk(id => new CharterCommand.AssignArticle(article, new GroupId(group)) { Id = id });

    public CharterEvening TakePen(ParticipantId who, ArticleId article) =>
        Send(who, id => new CharterCommand.TakePen(Writing, article) { Id = id });

    /// <summary>Nothing happens for so long.</summary>
    public CharterEvening Wait(TimeSpan time)
    {
        Seconds += (int)time.TotalSeconds;
        return this;
    }

    public CharterEvening Write(ParticipantId who, ArticleId article, string text) =>
        Send(who, id => new CharterCommand.WriteArticle(article, text) { Id = id });

    /// <summary>Table 1 has written the first article, and the room decides on it.</summary>
    public RoundId Ask(string text = "We delen ons gereedschap.")
    {
        Assign(First, 1).Desk(id => new CharterCommand.WriteArticle(First, text) { Id = id });
        Enter(Deciding).Desk(id => new CharterCommand.OpenRound(First) { Id = id });
        return State.Workshop.Charter.OnScreen!.Value;
    }

    public CharterEvening Choose(ParticipantId who, RoundId round, Choice choice, string reason = "") => Decide(
        new CharterCommand.Choose(round, new Scene(State, Words.For("nl")).BallotOf(who, round)!, choice, reason) { Id = Guid.CreateVersion7() },
        new Actor.Secret());

    public CharterEvening ChooseFor(int group, RoundId round, Choice choice, string reason = "") => Decide(
        new CharterCommand.Choose(round, new Scene(State, Words.For("nl")).BallotOf(new GroupId(group), round)!, choice, reason) { Id = Guid.CreateVersion7() },
        new Actor.Secret());

    public CharterEvening Secretly(Func<Guid, Command> command) => Decide(command(Guid.CreateVersion7()), new Actor.Secret());

    /// <summary>As the desk's endpoint does it: with the ballots of everybody who could choose.</summary>
    public CharterEvening Reveal(RoundId id)
    {
        var round = State.Workshop.Charter.Rounds[id];
        return Desk(command => new CharterCommand.RevealRound(id) { Id = command, Voters = Voters.Of(new Scene(State, Words.For("nl")), round) });
    }

    /// <summary>The first article has been adopted, and people sign.</summary>
    public CharterEvening Adopt(string text = "We delen ons gereedschap.")
    {
        var round = Ask(text);
        return Choose(Anna, round, Choice.Consent).Reveal(round).Desk(id => new CharterCommand.Adopt(First) { Id = id }).Enter(Signing);
    }

    /// <summary>What lies of somebody beside the log.</summary>
    public CharterEvening Knows(ParticipantId who, Func<Person, Person> change)
    {
        State = State with { People = State.People.With(change(State.People.Find(who)!)) };
        return this;
    }

    public CharterEvening Sign(ParticipantId who, string name, string organisation = "")
    {
        State = State with { People = State.People.With(State.People.Find(who)! with { SignedName = name, SignedOrganisation = organisation }) };
        return Send(who, id => new CharterCommand.Sign(Signing, organisation.Length > 0) { Id = id });
    }

    public CharterEvening LayBefore(ParticipantId who, string name, string organisation, DateOnly answerBy)
    {
        State = State with { People = State.People.With(State.People.Find(who)! with { SignedName = name, SignedOrganisation = organisation }) };
        return Send(who, id => new CharterCommand.LayBefore(Signing, answerBy) { Id = id });
    }

    public CharterEvening Enter(StageId stage) =>
        Desk(id => new ProgrammeCommand.GoToStage(State.Workshop.Programme.Current, stage) { Id = id });

    /// <summary>A round's key comes and goes with its events, as in a Room.</summary>
    protected override RoomState Follow(RoomState state, WorkshopEvent happened) => happened switch
    {
        CharterEvent.RoundOpened e => state with { RoundKeys = state.RoundKeys.SetItem(e.Round, RoundSecret.Draw()) },
        CharterEvent.RoundRevealed e => state with { RoundKeys = state.RoundKeys.Remove(e.Round) },
        _ => state,
    };
}
