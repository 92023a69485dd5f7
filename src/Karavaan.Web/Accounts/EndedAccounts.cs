using System.Collections.Concurrent;
using Karavaan.Web.Shared.Doors;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>
/// Accounts that were deleted since the program started. Their cookies in other browsers are looked up only now and then; until then nobody may
/// go on as somebody who is no more.
/// </summary>
internal sealed class EndedAccounts
{
    private readonly ConcurrentDictionary<Guid, bool> all = new();

    /// <summary>This account is no more.</summary>
    public void Add(Guid account) => all[account] = true;

    /// <summary>Turns a cookie of such an account away, and otherwise looks at it as Identity does.</summary>
    public Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } user && SignedIn.Facilitator(user) is { } who && all.ContainsKey(who.Value))
        {
            context.RejectPrincipal();
            return Task.CompletedTask;
        }

        return SecurityStampValidator.ValidatePrincipalAsync(context);
    }
}
