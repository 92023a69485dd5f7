using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Pairing;

/// <summary>Where the laptop at the projector becomes the big screen.</summary>
internal static class PairEndpoints
{
    /// <summary>The address, short enough to type.</summary>
    public const string Path = "/screen";

    private const int LongestTyped = 200;

    public static IResult Show(HttpContext context) => DoorPage.Draw<PairPage>(StatusCodes.Status200OK, PageLanguage.Of(context.Request));

    public static async Task<IResult> Pair(HttpContext context, WrongCodes wrong, ScreenPairing pairing)
    {
        var typed = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(context.RequestAborted))["code"].ToString() : "";
        var key = $"screen/{Codes.Normalize(typed)}";
        if (await wrong.LookAsync(context, key, () => pairing.PairAsync(typed, context.RequestAborted)) is not { } screen)
        {
            var words = PageLanguage.Of(context.Request);
            return DoorPage.Draw<PairPage>(
                StatusCodes.Status422UnprocessableEntity,
                words,
                (nameof(PairPage.Typed), typed[..Math.Min(typed.Length, LongestTyped)]),
                (nameof(PairPage.Refusal), words[DoorsText.PairingUnknown]));
        }

        LiveCookies.SetScreen(context.Response, screen.Workshop, screen.Key);
        return new SeeOther($"/w/{screen.Workshop.Code}/screen");
    }
}
