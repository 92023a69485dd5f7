using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Signatures;

/// <summary>The private link for a board: made once on the phone of who asks, answered wherever it was sent.</summary>
public static class ConfirmationEndpoints
{
    /// <summary>Where a board answers.</summary>
    internal static string Path(string token) => $"/confirm/{token}";

    /// <summary>What the links need.</summary>
    internal static IServiceCollection AddConfirmations(this IServiceCollection services) =>
        services.AddSingleton<ConfirmationPace>().AddSingleton<ConfirmationDoor>();

    /// <summary>The board's page, open to who bears the link.</summary>
    public static void MapConfirmations(this IEndpointRouteBuilder app)
    {
        // The Origin says what an antiforgery token would.
        var confirm = app.MapGroup("/confirm/{token:maxlength(100)}").RequireOurOrigin()
            .WithMetadata(new MostBytes(Entrances.MostBytes)).DisableAntiforgery();
        confirm.MapGet("", (HttpContext context, string token, ConfirmationDoor door) => door.ShowAsync(context, token));
        confirm.MapPost("", (HttpContext context, string token, ConfirmationDoor door) => door.AnswerAsync(context, token));
    }

    /// <summary>
    /// A new link, on a page that is shown once: the database keeps only its hash. Who has nothing to ask a board goes back to where
    /// they were.
    /// </summary>
    internal static async Task<IResult> MakeAsync(
        CurrentParticipant me, ConfirmationStore links, PublicAddresses addresses, CancellationToken cancellation)
    {
        var (row, scene) = (me.Room.State.Row, me.Scene);
        if (scene.Workshop.Charter.Signatures.GetValueOrDefault(me.Id) is not { IsPending: true } signature)
        {
            return new SeeOther($"/w/{row.Code}");
        }

        var token = await links.MakeAsync(row.Id, me.Id, cancellation);
        return DoorPage.Draw<LinkPage>(
            StatusCodes.Status200OK,
            scene.Words,
            (nameof(LinkPage.Address), addresses.Room + Path(token.Text)),
            (nameof(LinkPage.IsLocal), addresses.Public is null),
            (nameof(LinkPage.Until), signature.AnswerBy!.Value),
            (nameof(LinkPage.Back), $"/w/{row.Code}"));
    }
}
