using System.Security.Claims;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Shared.Doors;

/// <summary>Who is signed in.</summary>
public static class SignedIn
{
    /// <summary>The facilitator of this sign-in cookie, or <c>null</c>.</summary>
    public static FacilitatorId? Facilitator(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new FacilitatorId(id) : null;

    /// <summary>The facilitator who asks, of an endpoint that lets nobody in who is not signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static FacilitatorId Asking(HttpContext context) =>
        Facilitator(context.User) ?? throw new InvalidOperationException("Who is signed in has an id.");
}
