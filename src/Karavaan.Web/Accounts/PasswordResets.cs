using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>
/// Links to choose a new password. A link is signed with the keys in the database, so that one that a command of the program makes works at
/// the program that serves; it holds for a day and until the password changes, so once.
/// </summary>
internal sealed class PasswordResets(IServiceScopeFactory scopes) : IPasswordResets
{
    /// <inheritdoc/>
    public async Task<string?> OfferAsync(string login)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Facilitator>>();
        return await users.FindByLoginAsync(login) is { } facilitator
            ? $"{AccountPaths.Reset}{QueryString.Create("who", $"{facilitator.Id:n}").Add("token", await users.GeneratePasswordResetTokenAsync(facilitator))}"
            : null;
    }
}
