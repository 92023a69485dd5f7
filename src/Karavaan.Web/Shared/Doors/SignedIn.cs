using System.Security.Claims;
using Karavaan.Domain.Workshops;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Shared.Doors;

/// <summary>Who is signed in.</summary>
public static class SignedIn
{
    private static readonly string StampClaim = new ClaimsIdentityOptions().SecurityStampClaimType;

    /// <summary>The facilitator of this sign-in cookie, or <c>null</c>.</summary>
    public static FacilitatorId? Facilitator(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new FacilitatorId(id) : null;

    /// <summary>The security stamp that this sign-in cookie was made with: a new password makes another one. <c>null</c>: nobody is signed in.</summary>
    public static string? Stamp(ClaimsPrincipal? user) => user?.FindFirstValue(StampClaim);

    /// <summary>The facilitator who asks, of an endpoint that lets nobody in who is not signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static FacilitatorId Asking(HttpContext context) =>
        Facilitator(context.User) ?? throw new InvalidOperationException("Who is signed in has an id.");
}
