using System.Collections.Concurrent;

namespace Karavaan.Web.Tests.Accounts;

/// <summary>A clock on which every wait is a hundred times shorter, and that writes down how long it should have been.</summary>
internal sealed class HastyClock : TimeProvider
{
    public ConcurrentBag<TimeSpan> Waited { get; } = [];

    /// <summary>How late it is, beyond what it really is.</summary>
    public TimeSpan Later { get; set; }

    /// <summary>How far the clock on the wall was set back; time goes on all the same.</summary>
    public TimeSpan SetBack { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Later - SetBack;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(Later.TotalSeconds * TimestampFrequency);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            Waited.Add(dueTime);
        }

        return base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / 100 : dueTime, period);
    }
}
