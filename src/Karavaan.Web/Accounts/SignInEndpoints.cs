using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>Signing in and out.</summary>
internal static class SignInEndpoints
{
    public static IResult Show(HttpContext context, string? returnUrl) =>
        context.User.Identity is { IsAuthenticated: true }
            ? Results.LocalRedirect(AccountPaths.LocalOrDesk(returnUrl))
            : AccountPage.Draw<SignInPage>(context, null, (nameof(SignInPage.ReturnUrl), returnUrl ?? ""));

    /// <summary>Signs in, or says why not.</summary>
    public static async Task<IResult> SignIn(HttpContext context, SignInForm form, SignInDesk desk)
    {
        var refusal = await desk.SignInAsync(context, form);
        return refusal is null
            ? Results.LocalRedirect(AccountPaths.LocalOrDesk(form.ReturnUrl))
            : AccountPage.Draw<SignInPage>(
                context, refusal, (nameof(SignInPage.ReturnUrl), form.ReturnUrl), (nameof(SignInPage.Login), form.Login));
    }

    public static async Task<IResult> SignOut(SignInManager<Facilitator> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/");
    }
}
