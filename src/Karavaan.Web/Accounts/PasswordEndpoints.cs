using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>Changing one's password. Other browsers are signed out within minutes.</summary>
internal static class PasswordEndpoints
{
    public static IResult Show(HttpContext context) => AccountPage.Draw<PasswordPage>(context, null);

    public static async Task<IResult> Change(
        HttpContext context, PasswordForm form, UserManager<Facilitator> users, SignInManager<Facilitator> signIn)
    {
        if (await users.GetUserAsync(context.User) is not { } facilitator)
        {
            return Results.Unauthorized();
        }

        var result = await users.ChangePasswordAsync(facilitator, form.Old, form.New);
        if (!result.Succeeded)
        {
            return AccountPage.Draw<PasswordPage>(context, AccountRefusals.Of(result));
        }

        await signIn.RefreshSignInAsync(facilitator);
        return AccountPage.Draw<PasswordPage>(context, null, (nameof(PasswordPage.IsChanged), true));
    }
}
