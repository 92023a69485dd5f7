using System.Threading.RateLimiting;

namespace Karavaan.Web.Signatures;

/// <summary>
/// How often one private link is looked up: by the link, because a whole organisation comes from one address. Links of 128 random bits
/// are not guessed; this keeps a stuck browser from asking for ever.
/// </summary>
public sealed class ConfirmationPace : IDisposable
{
    /// <summary>Requests of one link in a minute.</summary>
    public const int MostInMinute = 30;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(token =>
        RateLimitPartition.GetFixedWindowLimiter(token, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = MostInMinute,
            Window = TimeSpan.FromMinutes(1),
        }));

    /// <summary>Goes on, or not.</summary>
    public bool Allows(string token)
    {
        using var lease = limiter.AttemptAcquire(token);
        return lease.IsAcquired;
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Dispose();
}
