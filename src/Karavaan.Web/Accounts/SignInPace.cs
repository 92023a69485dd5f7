using System.Collections.Concurrent;

namespace Karavaan.Web.Accounts;

/// <summary>
/// Slows down who guesses a password, and locks nobody out: wrong passwords count for one name from one place (an address, or a device that
/// signed in before), and make that place wait before its next guess is looked at, right or wrong. Guesses of one place come one after another.
/// </summary>
internal sealed class SignInPace(TimeProvider clock)
{
    /// <summary>So many wrong passwords in a row cost nothing: people mistype.</summary>
    public const int FreeGuesses = 5;

    private const int MostWaiting = 8;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<(string Place, string Name), Guesses> all = new();

    /// <summary>Looks at a password when it is its turn; gives why not, <c>null</c>: it is right.</summary>
    public async Task<TextKey?> LookAsync(string place, string name, Func<Task<TextKey?>> look, CancellationToken cancellation)
    {
        Sweep();
        var guesses = all.GetOrAdd((place, name), _ => new());
        if (Interlocked.Increment(ref guesses.Waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref guesses.Waiting);
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
                guesses.Last = clock.GetUtcNow();
                guesses.Turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref guesses.Waiting);
        }
    }

    /// <summary>How long the next guess waits after so many wrong ones in a row.</summary>
    internal static TimeSpan WaitAfter(int wrong) => wrong < FreeGuesses
        ? TimeSpan.Zero
        : TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, TimeSpan.TicksPerSecond << Math.Min(wrong - FreeGuesses, 10)));

    /// <summary>The memory stays small, and a mistyped password of an hour ago slows nobody.</summary>
    private void Sweep()
    {
        var since = clock.GetUtcNow() - Forgotten;
        foreach (var (key, guesses) in all.Where(one => one.Value.Last < since))
        {
            _ = guesses.Waiting == 0 && all.TryRemove(new(key, guesses));
        }
    }

    private sealed class Guesses
    {
        public int Waiting;

        public SemaphoreSlim Turn { get; } = new(1);

        public int Wrong { get; set; }

        public DateTimeOffset Last { get; set; } = DateTimeOffset.MaxValue;
    }
}
