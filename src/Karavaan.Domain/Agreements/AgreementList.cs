using System.Collections.Immutable;
using System.Diagnostics;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Agreements;

/// <summary>All agreements of a workshop: the three fixed rows, when its template has a stage for them, and those that were added.</summary>
public sealed record AgreementList(ImmutableDictionary<AgreementId, Agreement> All)
{
    /// <summary>None, not even the fixed rows.</summary>
    public static AgreementList Empty { get; } = new(ImmutableDictionary<AgreementId, Agreement>.Empty);

    /// <summary>The fixed rows, then the others in the order in which they were added; also the hidden ones.</summary>
    public IEnumerable<Agreement> InOrder => All.Values.OrderBy(agreement => agreement.Kind).ThenBy(agreement => agreement.Order);

    /// <summary>What may be told outside the desk, in order.</summary>
    public IEnumerable<Agreement> Told => InOrder.Where(agreement => agreement.IsTold);

    /// <summary>What waits for the desk's approval and says something, in the order in which it came to wait.</summary>
    public IEnumerable<Agreement> Waiting =>
        All.Values.Where(agreement => agreement is { WaitingSince: not null, Terms.What.Length: > 0 }).OrderBy(agreement => agreement.WaitingSince);

    /// <summary>When the charter is read again; <c>null</c>: nobody said so.</summary>
    public DateOnly? ReviewDay => Find(AgreementId.Of(AgreementKind.Rereading)) is { IsTold: true } row ? row.Terms.Until : null;

    /// <summary>The agreement, or <c>null</c>.</summary>
    public Agreement? Find(AgreementId id) => All.GetValueOrDefault(id);

    /// <summary>Did this person take up an agreement? Then their name stays with it.</summary>
    public bool IsClaimer(ParticipantId person) => All.Values.Any(agreement => agreement.ClaimedBy == person);

    /// <summary>The fixed rows, which can be changed as long as the first stage for agreements can.</summary>
    internal static AgreementList Of(WorkshopTemplate template)
    {
        var number = template.Stages.ToList().FindIndex(stage => stage is StageTemplate.Agreements) + 1;
        AgreementKind[] kinds = number == 0 ? [] : [AgreementKind.Keeping, AgreementKind.Rereading, AgreementKind.Sharing];
        return new(kinds.Select(kind => Agreement.Fixed(kind, new StageId(number))).ToImmutableDictionary(row => row.Id));
    }

    /// <summary>The list after an event. Unknown agreements change nothing; blank words are words that were taken back.</summary>
    internal AgreementList Apply(AgreementEvent happened, int version) => happened switch
    {
        AgreementEvent.AgreementAdded e => Add(e, version),
        AgreementEvent.AgreementChanged e => Change(e.Agreement, a => a with { Terms = e.Terms }),
        AgreementEvent.AgreementWithdrawn e => new(All.Remove(e.Agreement)),
        AgreementEvent.AgreementClaimed e => Change(e.Agreement, a => a with { ClaimedBy = e.By, Terms = e.Terms }),
        AgreementEvent.AgreementReleased e => Change(e.Agreement, a => a with { ClaimedBy = null }),
        AgreementEvent.AgreementHidden e => Judge(e.Agreement, isHidden: true, waitingSince: null),
        AgreementEvent.AgreementRestored e => Judge(e.Agreement, isHidden: false, waitingSince: null),
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// Without what this person wrote and nobody took up, as a replay of the log finds it after its texts were blanked. What was taken
    /// up is the claimer's: it stays, in the words that they took it up with.
    /// </summary>
    internal AgreementList Forget(ParticipantId person) =>
        new(All.RemoveRange(All.Values.Where(a => a.By == person && a.ClaimedBy is null).Select(a => a.Id)));

    /// <summary>With an agreement that the room may see, or not, perhaps because it waits for approval.</summary>
    internal AgreementList Judge(AgreementId id, bool isHidden, int? waitingSince) =>
        Change(id, a => a with { IsHidden = isHidden, WaitingSince = waitingSince });

    private AgreementList Add(AgreementEvent.AgreementAdded e, int version) => All.ContainsKey(e.Agreement) ? this : new(All.Add(
        e.Agreement, new Agreement(e.Agreement, e.Stage, AgreementKind.Added, e.By, e.Terms, e.Asked, null, false, version)));

    private AgreementList Change(AgreementId id, Func<Agreement, Agreement> change) =>
        Find(id) is { } agreement ? new(All.SetItem(id, change(agreement))) : this;
}
