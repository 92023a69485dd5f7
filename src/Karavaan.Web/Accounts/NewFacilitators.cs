using System.ComponentModel.DataAnnotations;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>Makes accounts, and signs in who made one.</summary>
internal sealed class NewFacilitators(UserManager<Facilitator> users, SignInManager<Facilitator> signIn)
{
    private const int LongestName = 60;

    /// <summary>What is wrong with the form; <c>null</c> when the account was made.</summary>
    public async Task<AccountRefusal?> MakeAsync(Facilitator facilitator, NewFacilitatorForm form)
    {
        if (await RefusalAsync(form) is { } refusal)
        {
            return refusal;
        }

        facilitator.UserName = form.Name;
        facilitator.Email = form.Email.Length > 0 ? form.Email : null;
        var result = await users.CreateAsync(facilitator, form.Password);
        return result.Succeeded ? null : AccountRefusals.Of(result, form.Password);
    }

    /// <summary>In their browser, until it closes.</summary>
    public Task SignInAsync(Facilitator facilitator) => signIn.SignInAsync(facilitator, isPersistent: false);

    private async Task<AccountRefusal?> RefusalAsync(NewFacilitatorForm form) =>
        form.Name.Length == 0 ? AccountsText.NameMissing
        : form.Name.Length > LongestName ? new AccountRefusal(AccountsText.NameTooLong, LongestName, form.Name.Length)
        : form.Name.Contains('@') || form.Name.Any(char.IsControl) ? AccountsText.NameWrong
        : form.Email.Length == 0 ? null
        : !new EmailAddressAttribute().IsValid(form.Email) ? AccountsText.EmailWrong
        : await users.FindByLoginAsync(form.Email) is not null ? AccountsText.EmailTaken
        : null;
}
