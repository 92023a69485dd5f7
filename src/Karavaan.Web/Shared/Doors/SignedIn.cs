using System.Security.Claims;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Shared.Doors;

/// <summary>Who is signed in.</summary>
public static class SignedIn
{
    /// <summary>The facilitator of this sign-in cookie, or <c>null</c>.</summary>
    public static FacilitatorId? Facilitator(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? new FacilitatorId(id) : null;
}
