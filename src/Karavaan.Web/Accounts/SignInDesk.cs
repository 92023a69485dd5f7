using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>
/// Signs facilitators in. Wrong passwords lock nobody out, or anybody who knows a name could; they make the place that they come from wait
/// (<see cref="SignInPace"/>). A browser in which this facilitator was before is a place of its own, whoever else sits behind the same
/// address. A name that nobody has costs the same time as a wrong password.
/// </summary>
internal sealed class SignInDesk(
    UserManager<Facilitator> users, SignInManager<Facilitator> signIn, SignInPace pace, KnownDevice device, WrongCodes wrong)
{
    /// <summary>Longer than any name or address (RFC 5321, 4.5.3.1.3: 256 characters): nobody's.</summary>
    private const int LongestLogin = 256;

    private static readonly Facilitator Nobody = new();
    private static readonly string NobodysPassword = new PasswordHasher<Facilitator>().HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>Why not; <c>null</c>: signed in.</summary>
    public async Task<AccountRefusal?> SignInAsync(HttpContext context, SignInForm form)
    {
        if (form.Login.Length > LongestLogin)
        {
            return AccountsText.SignInWrong;
        }

        var account = Find(form.Login);
        if (account is { } id && device.PlaceOf(context.Request, id) is { } place)
        {
            return await pace.LookAsync(place, $"{id:n}", () => TryAsync(context, account, form), context.RequestAborted);
        }

        // As it was typed: a wait that a name and an address share would tell that they are one person's.
        var name = users.NormalizeName(form.Login);

        // The pace outside: who waits for it keeps nobody's code from being looked up meanwhile.
        return await pace.LookAsync(WrongCodes.PlaceOf(context), name, () => LookAsync(context, account, name, form), context.RequestAborted);
    }

    private async Task<AccountRefusal?> LookAsync(HttpContext context, Guid? account, string name, SignInForm form)
    {
        AccountRefusal? refusal = null;
        await wrong.LookAsync(context, $"sign-in/{name}", async () => (refusal = await TryAsync(context, account, form)) is null ? form : null);
        return refusal;
    }

    private async Task<AccountRefusal?> TryAsync(HttpContext context, Guid? account, SignInForm form)
    {
        if (account is not { } id || await users.FindByIdAsync($"{id}") is not { } who)
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysPassword, form.Password);
            return AccountsText.SignInWrong;
        }

        if (!(await signIn.PasswordSignInAsync(who, form.Password, form.Remember, lockoutOnFailure: false)).Succeeded)
        {
            return AccountsText.SignInWrong;
        }

        device.Remember(context, id);
        return null;
    }

    /// <summary>The account with this name or address. Its id only: the account itself is read when it is its turn.</summary>
    private Guid? Find(string login) => users.WithLogin(login).Select(f => (Guid?)f.Id).FirstOrDefault();
}
