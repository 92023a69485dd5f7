using Karavaan.Domain.Agreements;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Agreements;

/// <summary>Which agreements an event is about, and how fragments name them.</summary>
internal static class AgreementChanges
{
    /// <summary>Those whose words, names or state may have changed, also when they are gone.</summary>
    public static IEnumerable<AgreementId> Of(Change change) => change.Event switch
    {
        AgreementEvent e => [IdOf(e)],
        RosterEvent.PersonChanged e => All(change).Where(a => Names(a, e.Participant)).Select(a => a.Id),
        RosterEvent.ParticipantForgotten e => All(change).Where(a => Names(a, e.Participant)).Select(a => a.Id),
        ProgrammeEvent.StageLocked e => All(change).Where(a => a.Stage == e.Stage).Select(a => a.Id),
        ProgrammeEvent.StageUnlocked e => All(change).Where(a => a.Stage == e.Stage).Select(a => a.Id),
        _ => [],
    };

    /// <summary>The agreement that a fragment shows, now.</summary>
    public static Agreement? Find(FragmentKey key, Scene scene) =>
        scene.Workshop.Agreements.Find(new AgreementId(Guid.ParseExact(key.Argument, "n")));

    /// <summary>An agreement as part of an element's id.</summary>
    public static string Argument(AgreementId id) => id.Value.ToString("n");

    /// <summary>
    /// What people see, of this person or of everybody: not what is hidden, what waits for approval only when it is theirs, and not what
    /// was blanked because the writer wanted to be forgotten.
    /// </summary>
    public static bool IsShown(Agreement agreement, ParticipantId? who = null) =>
        agreement.IsOpenTo(who) && (agreement.IsFixed || agreement.Terms.What.Length > 0);

    private static IEnumerable<Agreement> All(Change change) => change.Before.Agreements.All.Values;

    private static bool Names(Agreement agreement, ParticipantId who) =>
        agreement.By == who || agreement.ClaimedBy == who || agreement.Asked == who;

    internal static AgreementId IdOf(AgreementEvent happened) => happened switch
    {
        AgreementEvent.AgreementAdded e => e.Agreement,
        AgreementEvent.AgreementChanged e => e.Agreement,
        AgreementEvent.AgreementWithdrawn e => e.Agreement,
        AgreementEvent.AgreementClaimed e => e.Agreement,
        AgreementEvent.AgreementReleased e => e.Agreement,
        AgreementEvent.AgreementHidden e => e.Agreement,
        AgreementEvent.AgreementRestored e => e.Agreement,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
