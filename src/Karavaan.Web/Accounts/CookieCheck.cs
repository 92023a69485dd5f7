using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>
/// Looks at every cookie that is shown. Identity asks the database only now and then; nobody may go on meanwhile as somebody who is no more, or
/// in another browser after the password was changed. One read by key.
/// </summary>
internal static class CookieCheck
{
    /// <summary>Turns such a cookie away, and otherwise looks at it as Identity does.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<AccountStore>();
        if (context.Principal is { } user && SignedIn.Facilitator(user) is { } who
            && await accounts.StampAsync(who) is { } stamp && stamp == SignedIn.Stamp(user))
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
        }
        else
        {
            context.RejectPrincipal();
        }
    }
}
