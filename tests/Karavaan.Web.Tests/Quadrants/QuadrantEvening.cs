using System.Text.RegularExpressions;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Desk;
using Karavaan.Web.Live;
using Karavaan.Web.Phone;
using Karavaan.Web.Quadrants;
using Karavaan.Web.Screen;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Groups;
using Karavaan.Web.Shared.Markets;
using Karavaan.Web.Tests.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Quadrants;

/// <summary>The quadrant of 'Van de buurt naar de wereld', in memory: Anna, Bram and Cem. Commands go through the deciders; pages are drawn by the slice.</summary>
internal sealed partial class QuadrantEvening : DrawnEvening<QuadrantEvening>
{
    public static readonly StageId Stage = new(1);

    public static readonly QuadrantFrame Frame = new(
        new("winst", "sociaal doel"), new("decentraal", "centraal beheerd"),
        new("Netarchisch kapitaal", "één bedrijf beheert het platform"), new("Verspreid kapitalisme", "veel kleine verkopers, ieder voor zich"),
        new("Lokale veerkracht", "de buurt helpt zichzelf"), new("Global commons", "wereldwijd delen wat van ons allemaal is"),
        new("lokaal", "wereldwijd"));

    public QuadrantEvening(QuadrantFrame? frame = null)
        : base(Slices().BuildServiceProvider())
    {
        Desk(id => new ProgrammeCommand.StartWorkshop(Template(frame ?? Frame)) { Id = id });
        (Anna, Bram, Cem) = (Join("Anna", organisation: "Buurthuis De Linde"), Join("Bram"), Join("Cem"));
    }

    public ParticipantId Anna { get; }

    public ParticipantId Bram { get; }

    public ParticipantId Cem { get; }

    public QuadrantEvening Named(ParticipantId who, string organisation) =>
        Send(who, id => new QuadrantCommand.NameOrganisation(Stage, organisation) { Id = id });

    public QuadrantEvening Place(ParticipantId who, Horizon horizon, double x, double y) =>
        Send(who, id => new QuadrantCommand.Place(Stage, horizon, new Position(x, y)) { Id = id });

    /// <summary>Names something and places both moments.</summary>
    public QuadrantEvening Both(ParticipantId who, (double X, double Y) today, (double X, double Y) later)
    {
        if (State.Workshop.Quadrants.In(Stage).GetValueOrDefault(who)?.Organisation is null)
        {
            Named(who, $"Organisatie {Seconds}");
        }

        return Place(who, Horizon.Today, today.X, today.Y).Place(who, Horizon.Later, later.X, later.Y);
    }

    public QuadrantEvening Reveal() => Desk(id => new ProgrammeCommand.RevealStage(Stage) { Id = id });

    /// <summary>The second key: the arrows grow.</summary>
    public QuadrantEvening Arrows() => Desk(id => new QuadrantDeskCommand.ShowArrows(Stage, true) { Id = id });

    public QuadrantEvening ShowName(ParticipantId who, bool isShown = true) =>
        Send(who, id => new QuadrantCommand.ShowName(Stage, isShown) { Id = id });

    public OrganisationId Organisation(string name) => State.Workshop.Quadrants.Find(name)!.Value;

    public QuadrantEvening Cover() => Desk(id => new ProgrammeCommand.CoverStage(Stage) { Id = id });

    public RefusalCode Refused(ParticipantId who, Func<Guid, Command> command) => Assert.IsType<Decision.Refused>(
        WorkshopDecider.Decide(State.Workshop, command(Guid.CreateVersion7()), new Actor.Participant(who), Start.AddHours(1))).Refusal.Code;

    /// <summary>A drawing without what differs between any two: versions and the ids of commands.</summary>
    public static string Same(string html) => Changing().Replace(html, "");

    private static WorkshopTemplate Template(QuadrantFrame frame) => new(
        "van-buurt-naar-wereld", "Van de buurt naar de wereld", "nl", WorkshopSize.Hall, "CC BY-SA 4.0", frame,
        [
            new StageTemplate.Quadrant(
                [new("Facebook", -0.85, 0.9, "Het bedrijf heeft het platform."), new("Buurttuin", 0.8, -0.8, "Goed om mee te beginnen.")],
                "vandaag", "over drie jaar")
            {
                Title = "Kwadrant: waar staan wij?",
                Minutes = 17,
                Instruction = "Zet je organisatie op het kwadrant.",
            },
            new StageTemplate.Break { Title = "Pauze", Minutes = 12 },
        ],
        "");

    private static IServiceCollection Slices() => new ServiceCollection()
        .AddLogging().AddSingleton<FragmentRegistry>().AddSingleton<FragmentRenderer>().AddSingleton<AlikeDrawings>().AddSingleton<StageSlices>()
        .AddFragment<PhoneMain>().AddFragment<ScreenMain>().AddFragment<DeskMain>()
        .AddGroups().AddMarket().AddQuadrant();

    [GeneratedRegex(""" data-v="\d+"|(?<=name="command" )value="[^"]*" """)]
    private static partial Regex Changing();
}
