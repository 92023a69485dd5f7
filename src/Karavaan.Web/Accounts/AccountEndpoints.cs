using Microsoft.AspNetCore.Antiforgery;

namespace Karavaan.Web.Accounts;

/// <summary>The addresses of accounts.</summary>
public static class AccountEndpoints
{
    /// <summary>Signing in and out, becoming a facilitator, inviting, changing a password, taking along what is kept, going.</summary>
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var doors = app.MapGroup("").AddEndpointFilter(RefuseForgery);
        doors.MapGet(AccountPaths.SignIn, SignInEndpoints.Show);
        doors.MapPost(AccountPaths.SignIn, SignInEndpoints.SignIn);
        doors.MapGet(AccountPaths.First, NewFacilitatorEndpoints.ShowFirst);
        doors.MapPost(AccountPaths.First, NewFacilitatorEndpoints.MakeFirst);
        doors.MapGet(AccountPaths.Reset, ResetEndpoints.Show);
        doors.MapPost(AccountPaths.Reset, ResetEndpoints.Choose);
        doors.MapGet(AccountPaths.Invited, NewFacilitatorEndpoints.ShowInvited);
        doors.MapPost(AccountPaths.Invited, NewFacilitatorEndpoints.MakeInvited);

        var inside = app.MapGroup("").AddEndpointFilter(RefuseForgery).RequireAuthorization();
        inside.MapPost(AccountPaths.SignOut, SignInEndpoints.SignOut);
        inside.MapGet(AccountPaths.Password, PasswordEndpoints.Show);
        inside.MapPost(AccountPaths.Password, PasswordEndpoints.Change);
        inside.MapGet(AccountPaths.Own, OwnEndpoints.Show);
        inside.MapGet(AccountPaths.Kept, OwnEndpoints.Take);
        inside.MapGet(AccountPaths.Deletion, OwnEndpoints.AskDeletion);
        inside.MapPost(AccountPaths.Deletion, OwnEndpoints.Delete);
        inside.MapGet(AccountPaths.Invite, InviteEndpoints.Show);
        inside.MapPost(AccountPaths.Invite, InviteEndpoints.Invite);
    }

    /// <summary>On the group and not on each form: the framework checks only handlers that bind form fields (by attribute).</summary>
    private static async ValueTask<object?> RefuseForgery(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        context.Response.Headers.CacheControl = "no-store";
        return HttpMethods.IsGet(context.Request.Method)
            || await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context)
            ? await next(call)
            : AccountPage.Draw<DeadEndPage>(context, AccountsText.FormTooOld);
    }
}
