using Karavaan.Domain.Workshops;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>
/// Whoever gets something kept in their name still has an account. Asked inside the transaction that writes it: one that deletes the account
/// comes wholly before or wholly after, so nothing is left that nobody can see or delete.
/// </summary>
internal static class Owners
{
    /// <summary>Is their account there? Inside the transaction that writes.</summary>
    public static Task<bool> HasAccountAsync(this KaravaanDb db, FacilitatorId who, CancellationToken cancellation) =>
        db.Users.AnyAsync(f => f.Id == who.Value, cancellation);
}
