using System.Security.Cryptography;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Karavaan.Web.Shared;

/// <summary>
/// The key of a phone that a facilitator made the desk of one workshop: it says which workshop and whose desk, can't be forged, and
/// works for <see cref="Life"/>. It opens nothing else: no account, no other workshop.
/// </summary>
public sealed class PairedDesks(IDataProtectionProvider protection)
{
    /// <summary>How long a phone stays the desk: an evening, and getting there.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Karavaan.PairedDesks").ToTimeLimitedDataProtector();

    /// <summary>A new key.</summary>
    public string Make(WorkshopId workshop, FacilitatorId facilitator) => protector.Protect($"{workshop.Value:N}{facilitator.Value:N}", Life);

    /// <summary>Whose desk this key opens in this workshop; <c>null</c>: it is too old, of another workshop, or no key.</summary>
    public FacilitatorId? Read(string key, WorkshopId workshop)
    {
        try
        {
            var said = protector.Unprotect(key);
            return said.StartsWith($"{workshop.Value:N}", StringComparison.Ordinal) ? new FacilitatorId(Guid.ParseExact(said[32..], "N")) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
