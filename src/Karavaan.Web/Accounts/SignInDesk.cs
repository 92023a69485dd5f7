using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>
/// Signs facilitators in. Wrong passwords count per account, never per address (a whole room shares one), and each one makes the next
/// answer slower. A name that nobody has costs the same time as a wrong password.
/// </summary>
internal sealed class SignInDesk(
    UserManager<Facilitator> users, SignInManager<Facilitator> signIn, AccountGates gates, TimeProvider clock)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(200);
    private static readonly Facilitator Nobody = new();
    private static readonly string NobodysPassword = new PasswordHasher<Facilitator>().HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>Why not; <c>null</c>: signed in.</summary>
    public async Task<TextKey?> SignInAsync(SignInForm form, CancellationToken cancellation)
    {
        var (refusal, failures) = Find(form.Login) is { } account
            ? await gates.RunAsync(account, () => TryAsync(account, form), cancellation)
            : RefuseNobody(form);
        if (refusal is not null)
        {
            await Task.Delay(Step * Math.Max(1, failures), clock, cancellation);
        }

        return refusal;
    }

    private async Task<(TextKey? Refusal, int Failures)> TryAsync(Guid account, SignInForm form)
    {
        var who = (await users.FindByIdAsync(account.ToString()))!;
        var result = await signIn.PasswordSignInAsync(who, form.Password, form.Remember, lockoutOnFailure: true);
        return result.Succeeded ? (null, 0)
            : result.IsLockedOut ? (AccountsText.SignInLocked, 0)
            : (AccountsText.SignInWrong, await users.GetAccessFailedCountAsync(who));
    }

    private (TextKey? Refusal, int Failures) RefuseNobody(SignInForm form)
    {
        users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysPassword, form.Password);
        return (AccountsText.SignInWrong, 1);
    }

    /// <summary>The account with this name or address. Its id only: the account itself is read when it is its turn.</summary>
    private Guid? Find(string login)
    {
        var (name, email) = (users.NormalizeName(login), users.NormalizeEmail(login));
        return users.Users.Where(f => f.NormalizedUserName == name || f.NormalizedEmail == email).Select(f => (Guid?)f.Id).FirstOrDefault();
    }
}
