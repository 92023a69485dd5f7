using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Signatures;

/// <summary>Who signed, in the order of signing, with the names that lie beside the log.</summary>
public static class Signatories
{
    /// <summary>Everybody who signed.</summary>
    public static IEnumerable<Signature> InOrder(Charter charter) => charter.Signatures.Values.OrderBy(signature => signature.Order);

    /// <summary>Whose name may have changed.</summary>
    public static ParticipantId? Renamed(Change change) => change.Event switch
    {
        RosterEvent.PersonChanged e => e.Participant,
        RosterEvent.ParticipantForgotten e => e.Participant,
        _ => null,
    };

    /// <summary>Did a decision about an article fall, or was one taken back?</summary>
    public static bool IsDecided(Change change) =>
        change.Event is CharterEvent.ArticleAdopted or CharterEvent.ArticleLeftOpen or CharterEvent.ArticleReconsidered;

    /// <summary>Whose signature was given, answered by a board, or taken back.</summary>
    public static ParticipantId? SignedBy(Change change) => change.Event switch
    {
        CharterEvent.CharterSigned e => e.By,
        CharterEvent.SignaturePending e => e.By,
        CharterEvent.SignatureConfirmed e => e.Of,
        CharterEvent.SignatureDeclined e => e.Of,
        CharterEvent.SignatureWithdrawn e => e.By,
        _ => null,
    };
}
