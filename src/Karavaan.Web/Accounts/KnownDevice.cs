using System.Security.Cryptography;
using Karavaan.Web.Shared.Doors;
using Microsoft.AspNetCore.DataProtection;

namespace Karavaan.Web.Accounts;

/// <summary>
/// A browser in which a facilitator signed in before says so with a cookie that only we can make. It opens nothing; it only keeps others, who
/// guess from the same address, from slowing that facilitator down.
/// </summary>
internal sealed class KnownDevice(IDataProtectionProvider protection)
{
    private const string Separator = ",";
    private const int MostAccounts = 8;
    private readonly IDataProtector protector = protection.CreateProtector("Karavaan.KnownDevice");

    /// <summary>Did somebody sign in as this account here before?</summary>
    public bool Knows(HttpRequest request, Guid account) => AccountsOf(request).Contains(account);

    /// <summary>Remembers that somebody did.</summary>
    public void Remember(HttpContext context, Guid account) => context.Response.Cookies.Append(
        DeskCookie.KnownName,
        protector.Protect(string.Join(Separator, AccountsOf(context.Request).Prepend(account).Distinct().Take(MostAccounts).Select(id => $"{id:n}"))),
        new()
        {
            Path = AccountPaths.SignIn,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = DeskCookie.KnownLife,
            IsEssential = true,
        });

    private Guid[] AccountsOf(HttpRequest request)
    {
        try
        {
            return request.Cookies[DeskCookie.KnownName] is { Length: > 0 } value
                ? [.. protector.Unprotect(value).Split(Separator).Select(Guid.Parse)]
                : [];
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return [];
        }
    }
}
