using System.Security.Cryptography;
using Karavaan.Web.Shared.Doors;
using Microsoft.AspNetCore.DataProtection;

namespace Karavaan.Web.Accounts;

/// <summary>
/// A browser in which a facilitator was before says so with a cookie that only we can make. It opens nothing; it only keeps others, who
/// guess from the same address or in another such browser, from slowing that facilitator down.
/// </summary>
internal sealed class KnownDevice(IDataProtectionProvider protection)
{
    private const string Separator = ",";
    private const int MostAccounts = 8;
    private readonly IDataProtector protector = protection.CreateProtector("Karavaan.KnownDevice.2");

    /// <summary>The place that this browser is for who was here before; <c>null</c> for anybody else.</summary>
    public string? PlaceOf(HttpRequest request, Guid account) =>
        Read(request) is var (device, accounts) && accounts.Contains(account) ? $"device/{device:n}" : null;

    /// <summary>Remembers that somebody was.</summary>
    public void Remember(HttpContext context, Guid account)
    {
        var (device, accounts) = Read(context.Request) ?? (Guid.NewGuid(), []);

        // It used to lie deeper, where it would be sent in place of the one that is set here.
        context.Response.Cookies.Delete(DeskCookie.KnownName, new() { Path = AccountPaths.SignIn });
        Write(context, device, accounts.Prepend(account).Distinct().Take(MostAccounts));
    }

    /// <summary>Forgets that somebody was; who else was stays.</summary>
    public void Forget(HttpContext context, Guid account)
    {
        if (Read(context.Request) is var (device, accounts))
        {
            Write(context, device, accounts.Where(known => known != account));
        }
    }

    /// <summary>Without anybody there is no cookie.</summary>
    private void Write(HttpContext context, Guid device, IEnumerable<Guid> accounts)
    {
        var written = accounts.ToList();
        if (written.Count == 0)
        {
            context.Response.Cookies.Delete(DeskCookie.KnownName, new() { Path = AccountPaths.Root });
            return;
        }

        context.Response.Cookies.Append(
            DeskCookie.KnownName,
            protector.Protect(string.Join(Separator, written.Prepend(device).Select(id => $"{id:n}"))),
            new()
            {
                Path = AccountPaths.Root,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = DeskCookie.KnownLife,
                IsEssential = true,
            });
    }

    /// <summary>The browser's own number, and who was in it.</summary>
    private (Guid Device, Guid[] Accounts)? Read(HttpRequest request)
    {
        try
        {
            return request.Cookies[DeskCookie.KnownName] is { Length: > 0 } value && protector.Unprotect(value).Split(Separator) is [var device, .. var accounts]
                ? (Guid.Parse(device), [.. accounts.Select(Guid.Parse)])
                : null;
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
