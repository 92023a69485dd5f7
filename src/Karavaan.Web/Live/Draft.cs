using Karavaan.Domain;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Live;

/// <summary>
/// A state that is being decided on: nobody sees it before everything in it has been appended, and then it is published; or it is
/// dropped.
/// </summary>
internal sealed class Draft(RoomState start, DateTimeOffset now)
{
    private readonly int version = start.Version;
    private readonly List<AppendItem> items = [];
    private readonly Dictionary<(Actor, Guid), Outcome> decided = [];

    /// <summary>The state after everything that was decided.</summary>
    public RoomState State { get; private set; } = start;

    /// <summary>What has to be appended, on the version that the draft started from; <c>null</c> for nothing.</summary>
    public AppendBatch? Batch => items.Count == 0 ? null : new(State.Row.Id, version, items);

    /// <summary>Every change, in order.</summary>
    public List<Change> Changes { get; } = [];

    /// <summary>The answers, in the order of asking.</summary>
    public List<(Waiting Waiting, Outcome Outcome)> Answers { get; } = [];

    /// <summary>The answer of this draft to the same command, if it came twice.</summary>
    public Outcome? Find(Waiting waiting) => decided.GetValueOrDefault(waiting.Key);

    /// <summary>Answers without anything happening.</summary>
    public void Answer(Waiting waiting, Outcome outcome) => Answers.Add((waiting, outcome));

    /// <summary>Decides on the state as it is now.</summary>
    public Decision Decide(Waiting waiting) => WorkshopDecider.Decide(State.Workshop, waiting.Command, waiting.By, now);

    /// <summary>Answers with a refusal.</summary>
    public void Refuse(Waiting waiting, Decision.Refused refused) => Answer(waiting, new(refused, State.Version, [], false));

    /// <summary>Applies what was accepted, and answers.</summary>
    public void Accept(Waiting waiting, Decision.Accepted accepted)
    {
        accepted = accepted.Events.Count > 0 ? accepted : new([.. Renamed(Written(waiting, State.Workshop))]);
        var at = waiting.By is Actor.Secret ? DateTimeOffset.UnixEpoch : now;
        var recorded = accepted.Events.Select(e => new Recorded(e, waiting.By, at)).ToSequence();
        var (workshop, changes) = (State.Workshop, new List<Change>());
        foreach (var item in recorded)
        {
            var before = workshop;
            workshop = workshop.Apply(item);
            changes.Add(new(before, workshop, item.Event));
        }

        IReadOnlyList<SideWrite> beside = [.. Written(waiting, workshop), .. Unsigned(accepted), .. accepted.Events.SelectMany(BesideOf)];
        State = Aside.Apply(State with { Workshop = workshop }, beside);
        items.Add(new(waiting.Command.Id, waiting.By, recorded, beside));
        Changes.AddRange(changes);
        var outcome = new Outcome(accepted, State.Version, changes, false);
        decided[waiting.Key] = outcome with { IsRepeat = true };
        Answer(waiting, outcome);
    }

    /// <summary>What is to be written beside the events, on the people as they are now.</summary>
    private IEnumerable<SideWrite> Written(Waiting waiting, Workshop workshop) => waiting.Beside
        .Select(side => side is not SideWrite.ChangePerson(var who, var change) ? side
            : change(workshop, State.People.Find(who)) is { } person ? new SideWrite.SavePerson(person) : null)
        .OfType<SideWrite>();

    /// <summary>A repeated tap decides nothing, but a name that came with it may be another one: every page hears of that.</summary>
    private IEnumerable<WorkshopEvent> Renamed(IEnumerable<SideWrite> beside) =>
        from saved in beside.OfType<SideWrite.SavePerson>()
        where State.People.Find(saved.Person.Id) != saved.Person
        select new RosterEvent.PersonChanged(saved.Person.Id);

    /// <summary>Whose texts are blanked together with this draft.</summary>
    public IReadOnlyCollection<ParticipantId> Forgotten =>
        [.. Changes.Select(change => change.Event).OfType<RosterEvent.ParticipantForgotten>().Select(e => e.Participant)];

    /// <summary>Who is forgotten before the close takes signature and agreements along: no name stays under them either.</summary>
    private IEnumerable<SideWrite> Unsigned(Decision.Accepted accepted) =>
        from forgotten in accepted.Events.OfType<RosterEvent.ParticipantForgotten>()
        where !State.Workshop.Programme.IsClosed
        let person = State.People.Find(forgotten.Participant)
        where person is not null
        select new SideWrite.SavePerson(person.Unsigned() with { AgreedName = "" });

    /// <summary>A round's key comes and goes with its events, and a name goes with its person, so that no handler can forget it.</summary>
    private static IEnumerable<SideWrite> BesideOf(WorkshopEvent happened) => happened switch
    {
        CharterEvent.RoundOpened opened => [new SideWrite.CreateRoundKey(opened.Round, RoundSecret.Draw())],
        CharterEvent.RoundRevealed revealed => [new SideWrite.DestroyRoundKey(revealed.Round)],
        RosterEvent.ParticipantForgotten forgotten => [new SideWrite.ForgetPerson(forgotten.Participant)],
        _ => [],
    };
}
