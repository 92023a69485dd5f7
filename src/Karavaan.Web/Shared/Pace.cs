using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.RateLimiting;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Shared;

/// <summary>
/// How fast one person and one workshop may go on. Counted by who was proved to ask, never by address: a whole hall has one. Who is
/// too fast is asked to come again, which our client does by itself; nothing is lost.
/// </summary>
public sealed class Pace(IConfiguration configuration, LiveMeter meter) : IDisposable
{
    /// <summary>Connections of one person on one kind of page: every tab of every device.</summary>
    public const int MostConnections = 12;

    /// <summary>Connections of one workshop's screens, which have no name.</summary>
    public const int MostScreens = 60;

    /// <summary>The setting: requests of one person, and newcomers of one workshop, in a second over a long time; 0: without end.</summary>
    public const string Setting = "Karavaan:TapsPerSecond";

    internal const int UsualPerSecond = 20;

    /// <summary>So many seconds' worth may come at once: a phone that was away sends what waited.</summary>
    internal const int Burst = 10;

    /// <summary>A workshop may do what so many people do.</summary>
    internal const int PeopleAtOnce = 100;

    /// <summary>Newcomers of one workshop: a hall of 300 that scans the code in the same moment, and the next one.</summary>
    internal const int JoinsAtOnce = 400;

    /// <summary>Through a link, from one address: a hall of 300 that opens the page, the charter and the report, and some more.</summary>
    private const int ReadingsAtOnce = 1_200;

    private readonly int perSecond = configuration.GetValue(Setting, UsualPerSecond);
    private readonly ConcurrentDictionary<(WorkshopId, Viewer), int> connections = new();

    private readonly PartitionedRateLimiter<(string Key, int PerSecond, int AtOnce)> limiter =
        PartitionedRateLimiter.Create<(string Key, int PerSecond, int AtOnce), string>(asked => RateLimitPartition.GetTokenBucketLimiter(
            asked.Key,
            _ => new() { TokenLimit = asked.AtOnce, TokensPerPeriod = asked.PerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) }));

    /// <summary>May this visitor send or read something more?</summary>
    internal bool Allows(Visit visit, bool isRead)
    {
        var (workshop, who) = (visit.Room.State.Row.Id.Value, visit.By ?? (object)visit.Viewer);
        var allows = perSecond == 0
            || (Takes($"{(isRead ? "read" : "write")}/{workshop}/{who}", perSecond, perSecond * Burst)
                && (isRead || Takes($"workshop/{workshop}", perSecond * PeopleAtOnce, perSecond * PeopleAtOnce * Burst)));
        if (!allows && !isRead)
        {
            meter.Slowed();
        }

        return allows;
    }

    /// <summary>May somebody more join?</summary>
    internal bool AllowsJoin(WorkshopId workshop) => perSecond == 0 || Takes($"join/{workshop.Value}", perSecond, JoinsAtOnce);

    /// <summary>May this reader of results ask for one more?</summary>
    /// <param name="workshop">Whose results.</param>
    /// <param name="who">A participant's id, or what else lets somebody read.</param>
    /// <param name="isHall">A whole hall may be that: at one address, without names, all with the same link.</param>
    internal bool AllowsResults(WorkshopId workshop, string who, bool isHall) =>
        perSecond == 0 || Takes($"results/{workshop.Value}/{who}", perSecond, isHall ? ReadingsAtOnce : perSecond * Burst);

    /// <summary>Runs a connection until it ends; false: this visitor has too many already.</summary>
    internal async Task<bool> ConnectAsync(Visit visit, Func<Task> run)
    {
        var key = (visit.Room.State.Row.Id, visit.Viewer with { Language = null });
        var most = visit.Viewer.Participant is null ? MostScreens : MostConnections;
        try
        {
            if (connections.AddOrUpdate(key, 1, (_, count) => count + 1) > most)
            {
                return false;
            }

            await run();
            return true;
        }
        finally
        {
            if (connections.AddOrUpdate(key, 0, (_, count) => count - 1) == 0)
            {
                connections.TryRemove(new(key, 0));
            }
        }
    }

    /// <summary>Asks to come again in a moment.</summary>
    internal static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = 2.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();

    private bool Takes(string key, int per, int atOnce)
    {
        using var lease = limiter.AttemptAcquire((key, per, atOnce));
        return lease.IsAcquired;
    }
}
