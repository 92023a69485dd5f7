using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>Choosing a new password by a link of <see cref="PasswordResets"/>. Who did is signed in; other browsers are signed out at once.</summary>
internal static class ResetEndpoints
{
    public static async Task<IResult> Show(HttpContext context, UserManager<Facilitator> users, string? who, string? token) =>
        await FindAsync(users, who ?? "", token ?? "") is { } facilitator
            ? Draw(context, facilitator, new(who!, token!, ""), null)
            : AccountPage.Draw<DeadEndPage>(context, AccountsText.LinkDead);

    public static async Task<IResult> Choose(
        HttpContext context, ResetForm form, UserManager<Facilitator> users, SignInManager<Facilitator> signIn, KnownDevice device, DeskConnections connections)
    {
        if (await FindAsync(users, form.Who, form.Token) is not { } facilitator)
        {
            return AccountPage.Draw<DeadEndPage>(context, AccountsText.LinkDead);
        }

        var result = await users.ResetPasswordAsync(facilitator, form.Token, form.Password);
        if (!result.Succeeded)
        {
            return Draw(context, facilitator, form, AccountRefusals.Of(result, form.Password));
        }

        connections.End(facilitator.FacilitatorId);
        await signIn.SignInAsync(facilitator, isPersistent: false);
        device.Remember(context, facilitator.Id);
        return Results.LocalRedirect(AccountPaths.Desk);
    }

    /// <summary>Whose link this is; <c>null</c>: it doesn't work (any more).</summary>
    private static async Task<Facilitator?> FindAsync(UserManager<Facilitator> users, string who, string token) =>
        Guid.TryParse(who, out var id) && await users.FindByIdAsync($"{id}") is { } facilitator
        && await users.VerifyUserTokenAsync(facilitator, users.Options.Tokens.PasswordResetTokenProvider, UserManager<Facilitator>.ResetPasswordTokenPurpose, token)
            ? facilitator
            : null;

    private static RazorComponentResult<ResetPage> Draw(HttpContext context, Facilitator facilitator, ResetForm form, AccountRefusal? refusal) =>
        AccountPage.Draw<ResetPage>(context, refusal, (nameof(ResetPage.Name), facilitator.UserName), (nameof(ResetPage.Form), form));
}
