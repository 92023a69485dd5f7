using System.Collections.Immutable;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Desk;
using Karavaan.Web.Live;
using Karavaan.Web.Phone;
using Karavaan.Web.Screen;
using Karavaan.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Live;

/// <summary>An evening in memory: commands go through the deciders, and pages are drawn by the slices.</summary>
/// <typeparam name="TSelf">Which evening it is, so that one thing can be said after another.</typeparam>
/// <param name="services">The slices, with all that they need to draw.</param>
internal abstract class DrawnEvening<TSelf>(IServiceProvider services)
    where TSelf : DrawnEvening<TSelf>
{
    /// <summary>When it begins.</summary>
    protected static readonly DateTimeOffset Start = new(2027, 3, 12, 19, 30, 0, TimeSpan.Zero);

    private readonly FragmentRenderer renderer = services.GetRequiredService<FragmentRenderer>();
    private readonly FragmentRegistry registry = services.GetRequiredService<FragmentRegistry>();

    /// <summary>The evening as its room has it.</summary>
    public RoomState State { get; protected set; } = new(
        new WorkshopRow(new(Guid.CreateVersion7()), "WEGNAR", "Van de buurt naar de wereld", LiveHost.Fleur, "nl", WorkshopStatus.Open, Start, Start),
        Workshop.Empty,
        People.Nobody);

    /// <summary>What the last command touched.</summary>
    public IReadOnlySet<FragmentKey> Touched { get; private set; } = ImmutableHashSet<FragmentKey>.Empty;

    /// <summary>How many seconds it has lasted: every command takes one.</summary>
    protected int Seconds { get; set; }

    /// <summary>Somebody joins, and sits down at a table unless <paramref name="group"/> is 0.</summary>
    public ParticipantId Join(string name, int group = 0, string organisation = "")
    {
        var who = new ParticipantId(Guid.CreateVersion7());
        State = State with { People = State.People.With(new Person(who, State.Row.Id, name, organisation, "nl", "", "", true)) };
        Send(who, id => new RosterCommand.Join(who) { Id = id });
        if (group > 0)
        {
            Send(who, id => new RosterCommand.ChooseGroup(new(group)) { Id = id });
        }

        return who;
    }

    /// <summary>The desk does this, and may.</summary>
    public TSelf Desk(Func<Guid, Command> command) => Decide(command(Guid.CreateVersion7()), LiveHost.Desk);

    /// <summary>Somebody who takes part does this, and may.</summary>
    public TSelf Send(ParticipantId who, Func<Guid, Command> command) => Decide(command(Guid.CreateVersion7()), new Actor.Participant(who));

    public Task<string> PhoneAsync(ParticipantId who, string language = "nl") => DrawAsync(PhoneMain.Of(who), language);

    public Task<string> ScreenAsync(string language = "nl") => DrawAsync(ScreenMain.Key, language);

    public Task<string> DeskAsync(string language = "nl") => DrawAsync(DeskMain.Key, language);

    public Task<string> DrawAsync(FragmentKey key, string language = "nl") => renderer.DrawAsync(key, new Scene(State, Words.For(language)));

    /// <summary>Somebody does this, and may.</summary>
    protected TSelf Decide(Command command, Actor by)
    {
        var now = Start.AddSeconds(++Seconds);
        var accepted = Assert.IsType<Decision.Accepted>(WorkshopDecider.Decide(State.Workshop, command, by, now));
        var touched = new HashSet<FragmentKey>();
        foreach (var happened in accepted.Events)
        {
            var before = State.Workshop;
            State = Follow(State with { Workshop = before.Apply(new(happened, by, now)) }, happened);
            touched.UnionWith(registry.Touched(new(before, State.Workshop, happened)));
        }

        Touched = touched;
        return (TSelf)this;
    }

    /// <summary>What a room knows beside its workshop, after this happened.</summary>
    protected virtual RoomState Follow(RoomState state, WorkshopEvent happened) => state;
}
