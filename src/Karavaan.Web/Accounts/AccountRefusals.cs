using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>What Identity refuses, in our words.</summary>
internal static class AccountRefusals
{
    /// <summary>The words for the first thing that is wrong with an account, or with the password, if one was typed.</summary>
    public static AccountRefusal Of(IdentityResult result, string password = "") => result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => AccountsText.NameTaken,
        nameof(IdentityErrorDescriber.InvalidUserName) => AccountsText.NameWrong,
        nameof(IdentityErrorDescriber.PasswordTooShort) => new AccountRefusal(AccountsText.PasswordTooShort, NewFacilitatorForm.ShortestPassword, password.Length),
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => AccountsText.PasswordTooSimple,
        nameof(IdentityErrorDescriber.PasswordMismatch) => AccountsText.PasswordWrong,
        _ => AccountsText.TryAgain,
    };
}
