namespace Karavaan.Web.Accounts;

/// <summary>
/// Slows down who guesses a password, and locks nobody out: wrong passwords count for one name from one place (an address, or a device that
/// signed in before), and make that place wait before its next guess is looked at, right or wrong. Guesses of one place come one after another.
/// Time is what has passed, not what the clock on the wall says: that may be set back.
/// </summary>
internal sealed class SignInPace(TimeProvider clock)
{
    /// <summary>So many wrong passwords in a row cost nothing: people mistype.</summary>
    public const int FreeGuesses = 5;

    private const int MostWaiting = 8;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly Dictionary<(string Place, string Name), Guesses> all = [];
    private long? swept;

    /// <summary>For how many names at a place something is remembered: those with wrong passwords, and those that are being looked at.</summary>
    internal int Remembered
    {
        get
        {
            lock (all)
            {
                return all.Count;
            }
        }
    }

    /// <summary>Looks at a password when it is its turn; gives why not, <c>null</c>: it is right.</summary>
    public async Task<AccountRefusal?> LookAsync(string place, string name, Func<Task<AccountRefusal?>> look, CancellationToken cancellation)
    {
        if (Begin((place, name)) is not { } guesses)
        {
            return AccountsText.SignInBusy;
        }

        try
        {
            await guesses.Turn.WaitAsync(cancellation);
            try
            {
                await Task.Delay(WaitAfter(guesses.Wrong), clock, cancellation);
                var refusal = await look();
                guesses.Wrong = refusal is null ? 0 : guesses.Wrong + 1;
                return refusal;
            }
            finally
            {
                guesses.Turn.Release();
            }
        }
        finally
        {
            End((place, name), guesses);
        }
    }

    /// <summary>How long the next guess waits after so many wrong ones in a row.</summary>
    internal static TimeSpan WaitAfter(int wrong) => wrong < FreeGuesses
        ? TimeSpan.Zero
        : TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, TimeSpan.TicksPerSecond << Math.Min(wrong - FreeGuesses, 10)));

    private Guesses? Begin((string Place, string Name) key)
    {
        lock (all)
        {
            Sweep();
            var guesses = all.GetValueOrDefault(key) ?? (all[key] = new());
            if (guesses.Waiting == MostWaiting)
            {
                return null;
            }

            guesses.Waiting++;
            return guesses;
        }
    }

    /// <summary>Only wrong passwords are remembered: names that nobody looked at, because their place has to wait, would fill the memory.</summary>
    private void End((string Place, string Name) key, Guesses guesses)
    {
        lock (all)
        {
            guesses.Last = clock.GetTimestamp();
            if (--guesses.Waiting == 0 && guesses.Wrong == 0)
            {
                all.Remove(key);
            }
        }
    }

    /// <summary>A mistyped password of an hour ago slows nobody.</summary>
    private void Sweep()
    {
        if (swept is { } last && clock.GetElapsedTime(last) < SweepEvery)
        {
            return;
        }

        swept = clock.GetTimestamp();
        foreach (var (key, guesses) in all.ToList())
        {
            _ = guesses.Waiting == 0 && clock.GetElapsedTime(guesses.Last) > Forgotten && all.Remove(key);
        }
    }

    private sealed class Guesses
    {
        public int Waiting { get; set; }

        public SemaphoreSlim Turn { get; } = new(1);

        public int Wrong { get; set; }

        public long Last { get; set; }
    }
}
