using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Karavaan.Web.Accounts;

/// <summary>
/// Becoming a facilitator: by the console's link, or by invitation. A link is used up before the account is made, so that two at once make one;
/// and only if it is made: a full disk must not cost somebody their way in.
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

        var (facilitator, isMade) = (new Facilitator(), false);
        try
        {
            var refusal = await facilitators.MakeAsync(facilitator, form);
            isMade = refusal is null;
            return await AnswerAsync(context, form, true, refusal, facilitator, facilitators, device);
        }
        finally
        {
            if (!isMade)
            {
                link.Reopen(form.Token);
            }
        }
    }

    public static async Task<IResult> MakeInvited(
        HttpContext context, NewFacilitatorForm form, Invitations invitations, NewFacilitators facilitators, KnownDevice device, KaravaanDb db)
    {
        var facilitator = new Facilitator();
        var isOpen = await invitations.IsOpenAsync(form.Token, context.RequestAborted);
        var refusal = isOpen ? await facilitators.ReadyAsync(facilitator, form) : null;
        if (isOpen && refusal is null)
        {
            isOpen = await invitations.UseAsync(
                db, form.Token, facilitator.FacilitatorId, async () => (refusal = await facilitators.MakeReadyAsync(facilitator)) is null, context.RequestAborted);
        }

        return isOpen ? await AnswerAsync(context, form, false, refusal, facilitator, facilitators, device) : DeadEnd(context);
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, NewFacilitatorForm form, bool isFirst, AccountRefusal? refusal, Facilitator facilitator, NewFacilitators facilitators, KnownDevice device)
    {
        if (refusal is not null)
        {
            return Draw(context, form, isFirst, refusal);
        }

        await facilitators.SignInAsync(facilitator);
        device.Remember(context, facilitator.Id);
        return Results.LocalRedirect(AccountPaths.Desk);
    }

    private static RazorComponentResult<NewFacilitatorPage> Draw(HttpContext context, NewFacilitatorForm form, bool isFirst, AccountRefusal? refusal) =>
        AccountPage.Draw<NewFacilitatorPage>(
            context, refusal, (nameof(NewFacilitatorPage.IsFirst), isFirst), (nameof(NewFacilitatorPage.Form), form));

    private static RazorComponentResult<DeadEndPage> DeadEnd(HttpContext context) => AccountPage.Draw<DeadEndPage>(context, AccountsText.LinkDead);
}
