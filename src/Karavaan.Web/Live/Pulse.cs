using System.Diagnostics;

namespace Karavaan.Web.Live;

/// <summary>
/// An alarm that goes off a fixed time after the first reason to, however many reasons follow: what makes a beat. Without a
/// reason no clock runs.
/// </summary>
/// <param name="after">How long the first reason waits for the others.</param>
/// <param name="wake">Called when the alarm is set.</param>
internal sealed class Pulse(TimeSpan after, Action wake)
{
    private const long Never = long.MaxValue;
    private readonly long ticks = (long)(after.TotalSeconds * Stopwatch.Frequency);
    private long due = Never;

    /// <summary>There is a reason.</summary>
    public void Set()
    {
        if (Volatile.Read(ref due) == Never
            && Interlocked.CompareExchange(ref due, Stopwatch.GetTimestamp() + ticks, Never) == Never)
        {
            wake();
        }
    }

    /// <summary>True once when the time has come; then it waits for the next reason.</summary>
    public bool GoesOff()
    {
        if (Stopwatch.GetTimestamp() < Volatile.Read(ref due))
        {
            return false;
        }

        Volatile.Write(ref due, Never);
        return true;
    }

    /// <summary>How long until it goes off; <see cref="Timeout.InfiniteTimeSpan"/> without a reason.</summary>
    public TimeSpan Wait => Volatile.Read(ref due) is var at && at == Never
        ? Timeout.InfiniteTimeSpan
        : TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, (at - Stopwatch.GetTimestamp()) * 1000.0 / Stopwatch.Frequency)));
}
