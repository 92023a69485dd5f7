using Karavaan.Domain.Charters;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Articles;
using Karavaan.Web.Shared.Turns;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Signatures;

/// <summary>Signing the charter: what it needs and where it answers.</summary>
public static class SignEndpoints
{
    /// <summary>Characters in a name under the charter.</summary>
    public const int NameLength = 80;

    /// <summary>Characters in what somebody is in an organisation.</summary>
    public const int RoleLength = 60;

    /// <summary>Adds the stage, its fragments, and the links for boards.</summary>
    public static IServiceCollection AddSignatures(this IServiceCollection services) => services
        .AddArticles()
        .AddConfirmations()
        .AddStage<SignSlice>()
        .AddPersonalAct<SignaturesInTurn>()
        .AddFragment<AdoptedArticles>().AddFragment<CharterLeaf>().AddFragment<CharterMarks>().AddFragment<ReviewLine>().AddFragment<SignedDoor>().AddFragment<DocumentsDoor>()
        .AddFragment<MySignature>().AddFragment<SignAgain>().AddFragment<MyLink>()
        .AddFragment<SignatureLine>().AddFragment<SignatureOthers>().AddFragment<SignatureCount>();

    /// <summary>What a participant sends about their signature; the desk only locks the stage, as any other.</summary>
    /// <param name="participant">From <see cref="Entrances.MapParticipant"/>.</param>
    public static void MapSignatures(this IEndpointRouteBuilder participant)
    {
        var signature = participant.MapGroup("sign/{stage:int}/signature");
        signature.MapPut("", Signing.SignAsync);
        signature.MapPost("again", Signing.SignAgainAsync);
        signature.MapDelete("", (CurrentParticipant me, int stage) => me.SendAsync(
            new CharterCommand.WithdrawSignature(new(stage)) { Id = me.CommandId },
            new SideWrite.ChangePerson(me.Id, person => person.Unsigned())));
        participant.MapPost("confirmation", ConfirmationEndpoints.MakeAsync);
    }
}
