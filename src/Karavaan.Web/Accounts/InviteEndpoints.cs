using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Accounts;

/// <summary>Inviting another facilitator.</summary>
internal static class InviteEndpoints
{
    public static IResult Show(HttpContext context) => AccountPage.Draw<InvitePage>(context, null);

    public static async Task<IResult> Invite(HttpContext context, Invitations invitations)
    {
        if (SignedIn.Facilitator(context.User) is not { } by || await invitations.InviteAsync(by, context.RequestAborted) is not { } token)
        {
            return Results.Unauthorized();
        }

        var request = context.Request;
        var link = $"{request.Scheme}://{request.Host}{request.PathBase}{AccountPaths.Invited}?token={token.Text}";
        return AccountPage.Draw<InvitePage>(context, null, (nameof(InvitePage.Link), link));
    }
}
