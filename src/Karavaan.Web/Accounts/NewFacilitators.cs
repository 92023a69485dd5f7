using System.ComponentModel.DataAnnotations;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>Makes accounts, and signs in who made one.</summary>
internal sealed class NewFacilitators(UserManager<Facilitator> users, SignInManager<Facilitator> signIn)
{
    private const int LongestName = 60;

    /// <summary>Readies an account and makes it. Gives what is wrong with the form; <c>null</c> when the account was made.</summary>
    public async Task<AccountRefusal?> MakeAsync(Facilitator facilitator, NewFacilitatorForm form) =>
        await ReadyAsync(facilitator, form) ?? await MakeReadyAsync(facilitator);

    /// <summary>
    /// Writes the form into the account, with the hash of its password, and keeps nothing: hashing takes long by purpose, so it is done before
    /// anybody has to wait for a transaction. Gives what is wrong with the form; <c>null</c>: the account is ready.
    /// </summary>
    public async Task<AccountRefusal?> ReadyAsync(Facilitator facilitator, NewFacilitatorForm form)
    {
        if (Refusal(form) is { } refusal)
        {
            return refusal;
        }

        facilitator.UserName = form.Name;
        facilitator.Email = form.Email.Length > 0 ? form.Email : null;
        foreach (var validator in users.PasswordValidators)
        {
            if (await validator.ValidateAsync(users, facilitator, form.Password) is { Succeeded: false } result)
            {
                return AccountRefusals.Of(result, form.Password);
            }
        }

        facilitator.PasswordHash = users.PasswordHasher.HashPassword(facilitator, form.Password);
        return null;
    }

    /// <summary>Keeps an account that is ready. Gives why not; <c>null</c> when it was made.</summary>
    public async Task<AccountRefusal?> MakeReadyAsync(Facilitator facilitator)
    {
        if (facilitator.Email is { } email && await users.FindByLoginAsync(email) is not null)
        {
            return AccountsText.EmailTaken;
        }

        var result = await users.CreateAsync(facilitator);
        return result.Succeeded ? null : AccountRefusals.Of(result);
    }

    /// <summary>In their browser, until it closes.</summary>
    public Task SignInAsync(Facilitator facilitator) => signIn.SignInAsync(facilitator, isPersistent: false);

    private static AccountRefusal? Refusal(NewFacilitatorForm form) =>
        form.Name.Length == 0 ? AccountsText.NameMissing
        : form.Name.Length > LongestName ? new AccountRefusal(AccountsText.NameTooLong, LongestName, form.Name.Length)
        : form.Name.Contains('@') || form.Name.Any(char.IsControl) ? AccountsText.NameWrong
        : form.Email.Length > 0 && !new EmailAddressAttribute().IsValid(form.Email) ? AccountsText.EmailWrong
        : null;
}
