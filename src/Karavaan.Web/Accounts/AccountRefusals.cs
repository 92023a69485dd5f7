using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>What Identity refuses, in our words.</summary>
internal static class AccountRefusals
{
    /// <summary>The words for the first thing that is wrong.</summary>
    public static TextKey Of(IdentityResult result) => result.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => AccountsText.NameTaken,
        nameof(IdentityErrorDescriber.InvalidUserName) => AccountsText.NameWrong,
        nameof(IdentityErrorDescriber.PasswordTooShort) => AccountsText.PasswordTooShort,
        nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) => AccountsText.PasswordTooSimple,
        nameof(IdentityErrorDescriber.PasswordMismatch) => AccountsText.PasswordWrong,
        _ => AccountsText.TryAgain,
    };
}
