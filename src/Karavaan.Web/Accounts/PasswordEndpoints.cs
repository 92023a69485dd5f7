using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>Changing one's password. Other browsers are signed out at once.</summary>
internal static class PasswordEndpoints
{
    public static IResult Show(HttpContext context) => Draw(context, null, false);

    public static async Task<IResult> Change(
        HttpContext context, PasswordForm form, UserManager<Facilitator> users, SignInManager<Facilitator> signIn, DeskConnections connections)
    {
        if (await users.GetUserAsync(context.User) is not { } facilitator)
        {
            return Results.Unauthorized();
        }

        var result = await users.ChangePasswordAsync(facilitator, form.Old, form.New);
        if (!result.Succeeded)
        {
            return Draw(context, AccountRefusals.Of(result, form.New), false);
        }

        connections.End(facilitator.FacilitatorId);
        await signIn.RefreshSignInAsync(facilitator);
        return Draw(context, null, true);
    }

    private static RazorComponentResult<PasswordPage> Draw(HttpContext context, AccountRefusal? refusal, bool isChanged) => AccountPage.Draw<PasswordPage>(
        context, refusal, (nameof(PasswordPage.Name), context.User.Identity?.Name ?? ""), (nameof(PasswordPage.IsChanged), isChanged));
}
