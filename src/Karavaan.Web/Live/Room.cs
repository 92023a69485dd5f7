using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Live;

/// <summary>
/// One live workshop in this process: takes commands, shows its state, and brings every change to the pages that listen. Safe for
/// use by several threads at once; readers never wait.
/// </summary>
public sealed class Room : IAsyncDisposable
{
    private readonly RoomLoop loop;
    private readonly LiveParts parts;
    private readonly Lock sleep = new();
    private volatile RoomState state;
    private long lastUsed = Environment.TickCount64;
    private bool isAsleep;

    internal Room(RoomState state, LiveParts parts)
    {
        (this.state, this.parts) = (state, parts);
        Touches = new(state.Version);
        Seating = new(this, parts);
        Beat = new(this, parts);
        loop = new(this, parts);
    }

    /// <summary>The state now. Everything in it is durable.</summary>
    public RoomState State => state;

    /// <summary>When each fragment was touched last.</summary>
    public TouchLog Touches { get; }

    internal Presence Presence { get; } = new();

    internal KnownTokens Tokens { get; } = new();

    /// <summary>Everybody with a phone that is connected, each once; who shares one is there too.</summary>
    internal IEnumerable<ParticipantId> Here =>
        Presence.Here.SelectMany(p => State.Workshop.Roster.OnPhoneOf(p).Select(on => on.Id).Prepend(p)).Distinct();

    internal Seating Seating { get; }

    internal Beat Beat { get; }

    /// <summary>
    /// Decides, makes durable, and answers. The same actor sending the same id again gets the first answer again.
    /// </summary>
    /// <param name="command">The order.</param>
    /// <param name="by">Who gives it; proved.</param>
    /// <param name="beside">Written in the same transaction, if the command is accepted.</param>
    /// <returns>Failed (<see cref="Outcome.IsFailed"/>) when it could not be saved or too much is waiting.</returns>
    public Task<Outcome> SendAsync(Command command, Actor by, params SideWrite[] beside)
    {
        TryUse();
        var waiting = new Waiting(command, by, beside);
        return AnswerAsync(waiting);
    }

    /// <summary>Counts an answer that was given without deciding anything: a refusal of what is no command yet, or a first answer again.</summary>
    internal void Count(Outcome outcome) => parts.Meter.Answered(outcome);

    /// <summary>The first answer to a command that was accepted before; <c>null</c>: this actor sent none with this id.</summary>
    public Task<Outcome?> FindAnswerAsync(Guid command, Actor by) => FirstAnswers.FindAsync(parts.Log, State.Row.Id, by, command);

    /// <summary>The key of a consent round; <c>null</c> when it was destroyed (the round was revealed) or never made.</summary>
    public async Task<byte[]?> RoundKeyAsync(RoundId round) =>
        state.RoundKeys.GetValueOrDefault(round) ?? await parts.RoundKeys.FindAsync(round);

    /// <summary>Answers what waits, and stops; nobody can use it any more.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (sleep)
        {
            isAsleep = true;
        }

        await loop.DisposeAsync();
        await Beat.DisposeAsync();
    }

    private async Task<Outcome> AnswerAsync(Waiting waiting)
    {
        using var trace = LiveMeter.Tap(waiting.Command.GetType().Name);
        var outcome = loop.TryAdd(waiting) ? await waiting.Answered : new Outcome(null, state.Version, [], false);
        if (waiting.Beside.OfType<SideWrite.SaveToken>().FirstOrDefault() is { } saved)
        {
            Tokens.Forget();
            if (outcome is { IsAccepted: true, IsRepeat: false })
            {
                await Seating.UnseatAsync(saved.Participant);
            }
        }

        parts.Meter.Answered(outcome);
        return outcome;
    }

    internal void Start()
    {
        loop.Start();
        Beat.Start();
    }

    /// <summary>Keeps it awake for a while; false when it has been put to sleep: whoever wants it must open it again.</summary>
    internal bool TryUse()
    {
        lock (sleep)
        {
            lastUsed = Environment.TickCount64;
            return !isAsleep;
        }
    }

    /// <summary>Lets nobody use it any more, if it has no connections and nobody did for this long.</summary>
    internal bool TrySleep(TimeSpan unused)
    {
        lock (sleep)
        {
            return isAsleep = isAsleep || (Presence.Connections == 0 && Environment.TickCount64 - lastUsed >= unused.TotalMilliseconds);
        }
    }

    /// <summary>The name of the connections of an audience in a language.</summary>
    internal string Channel(Audience audience, string language) =>
        $"{state.Row.Id.Value:N}/{audience.Kind}/{(audience.Target == Guid.Empty ? "" : audience.Target.ToString("N"))}/{language}";

    /// <summary>
    /// Shows the next state. What was touched is noted before, so that a page that reads the state finds everything that led to it;
    /// and is marked for the beat after, so that the beat reads a state that has it.
    /// </summary>
    /// <returns>What each change touched.</returns>
    internal IReadOnlyDictionary<Change, HashSet<FragmentKey>> Publish(RoomState next, IReadOnlyCollection<Change> changes)
    {
        // Each change is itself: comparing what it holds would compare whole workshops.
        var byChange = new Dictionary<Change, HashSet<FragmentKey>>(changes.Count, ReferenceEqualityComparer.Instance);
        var touched = new HashSet<FragmentKey>();
        foreach (var change in changes)
        {
            var keys = byChange[change] = parts.Fragments.Touched(change);
            Touches.Touch(change.After.Version, keys);
            touched.UnionWith(keys);
        }

        if (next.People != state.People)
        {
            Tokens.Forget();
        }

        var isMove = next.Workshop.Roster != state.Workshop.Roster || next.People != state.People || next.Row != state.Row;
        state = next;
        Beat.Dirt.Mark(next.Version, touched);
        if (isMove)
        {
            Beat.Moves.Set();
        }

        return byChange;
    }
}
