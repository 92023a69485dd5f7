using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Karavaan.Web.Shared.Doors;

/// <summary>
/// Slows down who tries out codes, without ever refusing anybody: a whole room comes from one address. After
/// <see cref="FreeGuesses"/> wrong codes in a minute from one address, every code that is new to that address waits before it is looked
/// up, right or wrong, so that hanging up early tells nothing; and only so many wait at once, the others behind them, so that asking
/// for thousands at the same time tries out no more; a queue longer than any hall's is asked to come back. A code that somebody at that
/// address used before never waits. A minute is one that has passed, not one of the clock on the wall: that may be set back.
/// </summary>
internal sealed class WrongCodes(TimeProvider clock)
{
    /// <summary>So many wrong codes in a minute cost nothing: in a hall of 300, people mistype.</summary>
    public const int FreeGuesses = 20;

    /// <summary>So many of one address wait at the same time: with the longest wait, one guess a second.</summary>
    public const int WaitingAtOnce = 8;

    /// <summary>So many of one address wait, or wait to wait; more are asked to come back (429).</summary>
    public const int MostWaiting = 64;

    private const int MostAddresses = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);

    private readonly ConcurrentDictionary<string, Guesser> guessers = new();
    private long? swept;

    /// <summary>Looks a code up, now or after a wait. <paramref name="key"/> says what kind of code it is, and the code.</summary>
    public async Task<T?> LookAsync<T>(HttpContext context, string key, Func<Task<T?>> find)
        where T : class
    {
        var guesser = GuesserOf(context.Connection.RemoteIpAddress);
        if (guesser.TryLook(key))
        {
            try
            {
                return await LookAsync(guesser, key, find);
            }
            finally
            {
                guesser.StopLooking(key);
            }
        }

        if (!guesser.TryWait())
        {
            throw new BadHttpRequestException("Too many codes of one address wait.", StatusCodes.Status429TooManyRequests);
        }

        try
        {
            using var turn = await guesser.TurnAsync(context.RequestAborted);

            // Those that are being looked up may not be counted as wrong by now, and it waits because of them.
            await Task.Delay(WaitAfter(Math.Max(FreeGuesses, guesser.Misses())), clock, context.RequestAborted);
            return await LookAsync(guesser, key, find);
        }
        finally
        {
            guesser.StopWaiting();
        }
    }

    private static async Task<T?> LookAsync<T>(Guesser guesser, string key, Func<Task<T?>> find)
        where T : class
    {
        var found = await find();
        if (found is null)
        {
            guesser.Miss();
        }
        else
        {
            guesser.Remember(key);
        }

        return found;
    }

    /// <summary>How long the next code waits after so many wrong ones in a minute.</summary>
    internal static TimeSpan WaitAfter(int misses) => misses < FreeGuesses
        ? TimeSpan.Zero
        : TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, Step.Ticks * (misses / FreeGuesses)));

    private Guesser GuesserOf(IPAddress? address)
    {
        if (guessers.Count > MostAddresses && (swept is not { } last || clock.GetElapsedTime(last) >= Window))
        {
            swept = clock.GetTimestamp();
            foreach (var (name, guesser) in guessers)
            {
                _ = guesser.IsIdle() && guessers.TryRemove(name, out _);
            }
        }

        return guessers.GetOrAdd(Name(address), _ => new(clock));
    }

    /// <summary>The place that a request comes from, as far as its address tells.</summary>
    public static string PlaceOf(HttpContext context) => Name(context.Connection.RemoteIpAddress);

    /// <summary>One household has a whole /64 of IPv6 addresses.</summary>
    private static string Name(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }

    /// <summary>What one address tried lately.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "Forgotten with its address, when nobody waits any more.")]
    private sealed class Guesser(TimeProvider clock)
    {
        private const int MostKnown = 64;
        private readonly Queue<long> misses = new();
        private readonly Queue<string> known = new();
        private readonly Dictionary<string, int> looking = [];
        private readonly Lock gate = new();

        private readonly SemaphoreSlim turns = new(WaitingAtOnce);
        private int waiting;

        /// <summary>False: too many do.</summary>
        public bool TryWait()
        {
            if (Interlocked.Increment(ref waiting) <= MostWaiting)
            {
                return true;
            }

            StopWaiting();
            return false;
        }

        public void StopWaiting() => Interlocked.Decrement(ref waiting);

        /// <summary>Waits for one of the places where codes wait; it is free again when this is disposed.</summary>
        public async Task<IDisposable> TurnAsync(CancellationToken gone)
        {
            await turns.WaitAsync(gone);
            return new Turn(turns);
        }

        /// <summary>
        /// True: this code may be looked up at once, and is until <see cref="StopLooking"/>. Codes that are being looked up count as wrong
        /// ones until it is known; the same one, typed by a whole hall, counts once.
        /// </summary>
        public bool TryLook(string key)
        {
            lock (gate)
            {
                if (!known.Contains(key) && WaitAfter(Lately() + looking.Keys.Count(other => other != key)) > TimeSpan.Zero)
                {
                    return false;
                }

                looking[key] = looking.GetValueOrDefault(key) + 1;
                return true;
            }
        }

        public void StopLooking(string key)
        {
            lock (gate)
            {
                if (--looking[key] == 0)
                {
                    looking.Remove(key);
                }
            }
        }

        public void Remember(string key)
        {
            lock (gate)
            {
                if (known.Contains(key))
                {
                    return;
                }

                known.Enqueue(key);
                _ = known.Count > MostKnown && known.TryDequeue(out _);
            }
        }

        public void Miss()
        {
            lock (gate)
            {
                misses.Enqueue(clock.GetTimestamp());
            }
        }

        /// <summary>The wrong codes of the last minute.</summary>
        public int Misses()
        {
            lock (gate)
            {
                return Lately();
            }
        }

        /// <summary>Nothing of it counts any more.</summary>
        public bool IsIdle()
        {
            lock (gate)
            {
                return Lately() == 0 && looking.Count == 0 && Volatile.Read(ref waiting) == 0;
            }
        }

        private int Lately()
        {
            while (misses.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) > Window)
            {
                misses.Dequeue();
            }

            return misses.Count;
        }
    }
}
