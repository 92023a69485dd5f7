using System.Security.Cryptography;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>
/// The way in while there is no facilitator yet: a link for whoever can read the console. It works once, and until the program stops.
/// </summary>
public sealed class FirstFacilitatorLink(IServiceScopeFactory scopes)
{
    private readonly Lock gate = new();
    private byte[]? hash;

    /// <summary>A new link's path and query, which replaces the one before it; <c>null</c> when there is a facilitator.</summary>
    public string? Offer()
    {
        using var scope = scopes.CreateScope();
        if (scope.ServiceProvider.GetRequiredService<UserManager<Facilitator>>().Users.Any())
        {
            return null;
        }

        var token = Token.Draw();
        lock (gate)
        {
            hash = token.Hash;
        }

        return $"{AccountPaths.First}?token={token.Text}";
    }

    /// <summary>Does this token work?</summary>
    internal bool IsOpen(string token)
    {
        lock (gate)
        {
            return hash is not null && CryptographicOperations.FixedTimeEquals(hash, Token.HashOf(token));
        }
    }

    /// <summary>Uses the token up; false when it doesn't work (any more).</summary>
    internal bool Use(string token)
    {
        lock (gate)
        {
            var isOpen = IsOpen(token);
            hash = isOpen ? null : hash;
            return isOpen;
        }
    }

    /// <summary>Takes a use back, when no account came of it.</summary>
    internal void Reopen(string token)
    {
        lock (gate)
        {
            hash = Token.HashOf(token);
        }
    }
}
