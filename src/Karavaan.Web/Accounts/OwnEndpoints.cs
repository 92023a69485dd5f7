using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace Karavaan.Web.Accounts;

/// <summary>A facilitator's own account: what is kept of it, as a file, and its end.</summary>
internal static class OwnEndpoints
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<IResult> Show(HttpContext context, UserManager<Facilitator> users) =>
        await users.GetUserAsync(context.User) is { } facilitator
            ? AccountPage.Draw<OwnPage>(context, null, (nameof(OwnPage.Name), facilitator.UserName), (nameof(OwnPage.Email), facilitator.Email))
            : Results.Unauthorized();

    /// <summary>Everything that is kept about who asks, for them to take along.</summary>
    public static async Task<IResult> Take(HttpContext context, KeptAccounts accounts) =>
        await accounts.FindAsync(SignedIn.Asking(context), context.RequestAborted) is { } kept
            ? Results.Stream(
                to => JsonSerializer.SerializeAsync(to, FileOf(kept, accounts.PicturesAsync(kept.Who)), Readable, context.RequestAborted), "application/json", "karavaan.json")
            : Results.Unauthorized();

    public static async Task<IResult> AskDeletion(HttpContext context, AccountStore accounts) =>
        await PageAsync(context, accounts, null, "");

    /// <summary>Deletes the account, or says why not.</summary>
    public static async Task<IResult> Delete(
        HttpContext context, LeaveForm form, AccountStore accounts, UserManager<Facilitator> users, SignInManager<Facilitator> signIn, KnownDevice device,
        Departure departure)
    {
        if (await users.GetUserAsync(context.User) is not { } facilitator)
        {
            return Results.Unauthorized();
        }

        if (await departure.GoAsync(facilitator, form, context.RequestAborted) is { } refusal)
        {
            return await PageAsync(context, accounts, refusal, form.Heir);
        }

        device.Forget(context, facilitator.Id);
        await signIn.SignOutAsync();
        return AccountPage.Draw<GonePage>(context, null);
    }

    private static async Task<IResult> PageAsync(HttpContext context, AccountStore accounts, AccountRefusal? refusal, string heir) => AccountPage.Draw<LeavePage>(
        context,
        refusal,
        (nameof(LeavePage.Name), context.User.Identity?.Name ?? ""),
        (nameof(LeavePage.Leaving), await accounts.LeavingAsync(SignedIn.Asking(context), context.RequestAborted)),
        (nameof(LeavePage.Heir), heir));

    /// <summary>A workshop that they lead no longer is named by its number.</summary>
    private static object FileOf(KeptAccount kept, IAsyncEnumerable<StoredPicture> pictures)
    {
        var codes = kept.Workshops.ToDictionary(w => w.Id, w => w.Code);
        string Workshop(WorkshopId id) => codes.GetValueOrDefault(id, $"{id.Value}");
        return new
        {
            account = new { name = kept.Name, email = kept.Email },
            workshops = kept.Workshops.Select(w => new
            {
                code = w.Code,
                title = w.Title,
                language = w.Language,
                made = w.Created,
                namesErased = w.Expires,
                isClosed = w.Status == WorkshopStatus.Closed,
                isRehearsal = w.IsRehearsal,
                isMine = w.Owner == kept.Who,
            }),
            templates = kept.Templates.Select(t => new
            {
                title = t.Title,
                language = t.Language,
                made = t.Created,
                changed = t.Changed,
                isArchived = t.IsArchived,
                isShared = t.IsShared,
                text = t.Text,
                versions = kept.Versions.Where(v => v.Template == t.Id).Select(v => new { number = v.Version, saved = v.Saved, isAutomatic = v.IsAutomatic, text = v.Text }),
            }),
            pictures = pictures.Select(p => new { name = p.Hash, shows = p.Alt, made = p.Made, type = p.Type, width = p.Width, height = p.Height, base64 = p.Data }),
            invitations = kept.Invitations.Select(i => new { given = i.IsGiven, until = i.Expires, used = i.IsUsed }),
            phones = kept.Desks.Select(d => new { workshop = Workshop(d.Workshop), since = d.Paired }),
            happened = kept.Acts.Select(a => new { workshop = Workshop(a.Workshop), at = a.At, what = a.What, data = a.Data is null ? null : JsonNode.Parse(a.Data) }),
        };
    }
}
