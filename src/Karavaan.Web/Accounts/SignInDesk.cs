using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>
/// Signs facilitators in. Wrong passwords count per account, never per address (a whole room shares one), and each one makes the next
/// answer slower. A name that nobody has costs the same time as a wrong password.
/// </summary>
internal sealed class SignInDesk(UserManager<Facilitator> users, SignInManager<Facilitator> signIn, TimeProvider clock)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);
    private static readonly Facilitator Nobody = new();
    private static readonly string NobodysPassword = new PasswordHasher<Facilitator>().HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>Why not; <c>null</c>: signed in.</summary>
    public async Task<TextKey?> SignInAsync(SignInForm form, CancellationToken cancellation)
    {
        var who = await users.FindByNameAsync(form.Login) ?? await FindByEmailAsync(form.Login);
        if (who is null)
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysPassword, form.Password);
            await Task.Delay(Step, clock, cancellation);
            return AccountsText.SignInWrong;
        }

        var result = await signIn.PasswordSignInAsync(who, form.Password, form.Remember, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return null;
        }

        await Task.Delay(Step * Math.Max(1, await users.GetAccessFailedCountAsync(who)), clock, cancellation);
        return result.IsLockedOut ? AccountsText.SignInLocked : AccountsText.SignInWrong;
    }

    private async Task<Facilitator?> FindByEmailAsync(string login) => login.Contains('@') ? await users.FindByEmailAsync(login) : null;
}
