using System.Globalization;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Turns;
using Karavaan.Web.Shared.Articles;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Signatures;

/// <summary>Signing the charter: what it needs and where it answers.</summary>
public static class SignEndpoints
{
    /// <summary>Characters in a name under the charter.</summary>
    public const int NameLength = 80;

    /// <summary>Adds the stage and its fragments.</summary>
    public static IServiceCollection AddSignatures(this IServiceCollection services) => services
        .AddArticles()
        .AddStage<SignSlice>()
        .AddPersonalAct<SignaturesInTurn>()
        .AddFragment<AdoptedArticles>()
        .AddFragment<MySignature>()
        .AddFragment<SignatureLine>()
        .AddFragment<SignatureCount>();

    /// <summary>What a participant sends about their signature; the desk only locks the stage, as any other.</summary>
    /// <param name="participant">From <see cref="Entrances.MapParticipant"/>.</param>
    public static void MapSignatures(this IEndpointRouteBuilder participant)
    {
        var signature = participant.MapGroup("sign/{stage:int}/signature");
        signature.MapPut("", SignAsync);
        signature.MapDelete("", (CurrentParticipant me, int stage) => me.SendAsync(
            new CharterCommand.WithdrawSignature(new(stage)) { Id = me.CommandId },
            new SideWrite.SavePerson(PersonOf(me) with { SignedName = "", SignedOrganisation = "" })));
    }

    private static Task<IResult> SignAsync(
        CurrentParticipant me, int stage, [FromForm] string? @as, [FromForm] string? name, [FromForm] string? organisation)
    {
        var onBehalf = @as == "organisation";
        var signed = PersonNames.Clean(name, int.MaxValue);
        var behalf = onBehalf ? PersonNames.Clean(organisation, int.MaxValue) : "";
        return signed.Length == 0 ? me.RefuseAsync(RefusalCode.TextEmpty)
            : onBehalf && behalf.Length == 0 ? me.RefuseAsync(RefusalCode.OrganisationMissing)
            : signed.Length > NameLength ? TooLong(me, NameLength, signed)
            : behalf.Length > Limits.Organisation ? TooLong(me, Limits.Organisation, behalf)
            : me.SendAsync(
                new CharterCommand.Sign(new(stage), onBehalf) { Id = me.CommandId },
                new SideWrite.SavePerson(PersonOf(me) with { SignedName = signed, SignedOrganisation = behalf }));
    }

    private static Task<IResult> TooLong(CurrentParticipant me, int limit, string text) => me.RefuseAsync(
        RefusalCode.TextTooLong, limit.ToString(CultureInfo.InvariantCulture), text.Length.ToString(CultureInfo.InvariantCulture));

    /// <summary>Who signs; a person who was forgotten and signs all the same gets a new page beside the log.</summary>
    private static Person PersonOf(CurrentParticipant me) => me.Scene.People.Find(me.Id)
        ?? new Person(me.Id, me.Room.State.Row.Id, "", "", me.Scene.Words.Language, "", "", HasPhone: true);
}
