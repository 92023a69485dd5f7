using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Karavaan.Web.Accounts;

/// <summary>
/// Becoming a facilitator: by the console's link, or by invitation. A link is used up before the account is made, so that two at once make one.
/// </summary>
internal static class NewFacilitatorEndpoints
{
    public static IResult ShowFirst(HttpContext context, string? token, FirstFacilitatorLink link) =>
        token is not null && link.IsOpen(token)
            ? Draw(context, new(token, "", "", ""), true, null)
            : DeadEnd(context);

    public static async Task<IResult> ShowInvited(HttpContext context, string? token, Invitations invitations) =>
        token is not null && await invitations.IsOpenAsync(token, context.RequestAborted)
            ? Draw(context, new(token, "", "", ""), false, null)
            : DeadEnd(context);

    public static async Task<IResult> MakeFirst(
        HttpContext context, NewFacilitatorForm form, FirstFacilitatorLink link, NewFacilitators facilitators, KnownDevice device)
    {
        if (!link.Use(form.Token))
        {
            return DeadEnd(context);
        }

        var facilitator = new Facilitator();
        var refusal = await facilitators.MakeAsync(facilitator, form);
        if (refusal is not null)
        {
            link.Reopen(form.Token);
        }

        return Answer(context, form, true, refusal, facilitator, device);
    }

    public static async Task<IResult> MakeInvited(
        HttpContext context, NewFacilitatorForm form, Invitations invitations, NewFacilitators facilitators, KnownDevice device)
    {
        var facilitator = new Facilitator();
        if (!await invitations.UseAsync(form.Token, facilitator.FacilitatorId, context.RequestAborted))
        {
            return DeadEnd(context);
        }

        var refusal = await facilitators.MakeAsync(facilitator, form);
        if (refusal is not null)
        {
            await invitations.ReopenAsync(form.Token, CancellationToken.None);
        }

        return Answer(context, form, false, refusal, facilitator, device);
    }

    private static IResult Answer(HttpContext context, NewFacilitatorForm form, bool isFirst, AccountRefusal? refusal, Facilitator facilitator, KnownDevice device)
    {
        if (refusal is not null)
        {
            return Draw(context, form, isFirst, refusal);
        }

        device.Remember(context, facilitator.Id);
        return Results.LocalRedirect(AccountPaths.Desk);
    }

    private static RazorComponentResult<NewFacilitatorPage> Draw(HttpContext context, NewFacilitatorForm form, bool isFirst, AccountRefusal? refusal) =>
        AccountPage.Draw<NewFacilitatorPage>(
            context, refusal, (nameof(NewFacilitatorPage.IsFirst), isFirst), (nameof(NewFacilitatorPage.Form), form));

    private static RazorComponentResult<DeadEndPage> DeadEnd(HttpContext context) => AccountPage.Draw<DeadEndPage>(context, AccountsText.LinkDead);
}
