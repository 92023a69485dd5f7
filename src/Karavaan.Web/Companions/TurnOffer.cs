using Karavaan.Domain;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Turns;

namespace Karavaan.Web.Companions;

/// <summary>Below the task on a phone that several people share: who has it now, and who could have it next.</summary>
public sealed class TurnOffer(IEnumerable<IPersonalAct> acts) : Fragment
{
    private const string Own = "turn-offer";

    /// <summary>One participant's.</summary>
    public static FragmentKey Of(ParticipantId participant) => new(Own, Audience.Person(participant));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        RosterEvent.ParticipantJoined e => [Of(e.Participant)],
        RosterEvent.PersonChanged or RosterEvent.PhoneShared or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned
            or RosterEvent.ParticipantForgotten or RosterEvent.ReadyTicked or RosterEvent.ReadyUnticked or ProgrammeEvent => Sharers(change),
        _ when acts.Any(act => act.IsTouched(change)) => Sharers(change),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        key.Audience.Participant is { } who ? new Drawing(typeof(TurnOfferPiece), View(scene, who)) : null;

    private TurnOfferView View(Scene scene, ParticipantId who)
    {
        var people = Circle(scene.Workshop.Roster, who).ToList();
        var asked = people.ConvertAll(id => IsDone(scene, id));
        var isAsked = asked.Exists(done => done is not null);
        return new(people.Count < 2 ? [] :
            [.. people.Select((id, i) => new TurnView(id, scene.NameOf(id), isAsked ? asked[i] : IsReady(scene, id)))]);
    }

    /// <summary>Who shares the phone, beginning with who has it, in the order in which it goes round.</summary>
    private static IEnumerable<ParticipantId> Circle(Roster roster, ParticipantId who)
    {
        var all = roster.OnPhoneOf(who).Select(p => p.Id).ToList();
        var start = Math.Max(all.IndexOf(who), 0);
        return all.Skip(start).Concat(all.Take(start));
    }

    /// <summary>All that is asked of this person now.</summary>
    private bool? IsDone(Scene scene, ParticipantId who)
    {
        var asked = IsRunning(scene) ? acts.Select(act => act.IsDone(scene, who)).OfType<bool>().ToList() : [];
        return asked.Count > 0 ? asked.TrueForAll(done => done) : null;
    }

    /// <summary>Where nothing else is asked of anybody on this phone, their ticks count.</summary>
    private static bool? IsReady(Scene scene, ParticipantId who) =>
        IsRunning(scene) ? scene.Workshop.Roster.Find(who)?.ReadyIn.Contains(scene.Workshop.Programme.Current) : null;

    private static bool IsRunning(Scene scene) => scene.Workshop.Programme is { IsClosed: false, IsWaiting: false };

    private static IEnumerable<FragmentKey> Sharers(Change change)
    {
        var roster = change.After.Roster;
        HashSet<ParticipantId> found = [];
        foreach (var person in roster.People.Values.Concat(change.Before.Roster.People.Values))
        {
            if (person.With is { } owner)
            {
                found.Add(owner);
                found.Add(person.Id);
            }
        }

        return found.Select(Of);
    }
}

/// <summary>Who shares the phone; nobody when it is one person's. First who has it.</summary>
public sealed record TurnOfferView(Sequence<TurnView> People)
{
    /// <summary>Whose turn it is to do theirs, when who has the phone has done it or is asked nothing; <c>null</c>: nobody's.</summary>
    public TurnView? Next => People.Count > 0 && People[0].IsDone != false ? People.FirstOrDefault(p => p.IsDone == false) : null;

    /// <summary>Has everybody on this phone done theirs?</summary>
    public bool IsComplete => People.Count > 0 && People.All(p => p.IsDone == true);
}

/// <summary>One of them: have they done what is asked now? <c>null</c>: nothing is asked of each.</summary>
public sealed record TurnView(ParticipantId Who, string Name, bool? IsDone);
