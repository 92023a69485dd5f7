using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Karavaan.Web.Retellings;

/// <summary>
/// 'Wat staat er op het scherm?': the wall in words, live, on a participant's own phone. It is made of the very fragments of the
/// screen, without their looks, so that it says what the wall says and keeps what the wall keeps.
/// </summary>
public static class RetellingEndpoints
{
    /// <summary>The page, for who takes part.</summary>
    public static void MapRetellings(this RouteGroupBuilder participant) => participant.MapGet(
        "screen-text", IResult (CurrentParticipant me) => new RazorComponentResult<RetellingPage>(new { me.Scene, Who = me.Id }));
}
