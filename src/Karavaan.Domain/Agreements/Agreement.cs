using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Agreements;

/// <summary>
/// Who does what by when. Nobody gives work to somebody else: an agreement lies there until the person concerned takes it up.
/// </summary>
/// <param name="Id">The same value as the id of the command that added it; the three fixed rows have ids of their own.</param>
/// <param name="Stage">Until when it can be changed: while this stage is not locked.</param>
/// <param name="Kind">One of the three fixed rows, or one that was added.</param>
/// <param name="By">Who wrote it down; <c>null</c>: the desk.</param>
/// <param name="Terms">What it says.</param>
/// <param name="Asked">Whom the desk wrote it down for; <c>null</c>: whoever wants it.</param>
/// <param name="ClaimedBy">Who took it up; <c>null</c>: nobody yet.</param>
/// <param name="IsHidden">Hidden by the desk, restorable, or not approved yet.</param>
/// <param name="Order">The version of the event that added it: the order of the log.</param>
public sealed record Agreement(
    AgreementId Id,
    StageId Stage,
    AgreementKind Kind,
    ParticipantId? By,
    Terms Terms,
    ParticipantId? Asked,
    ParticipantId? ClaimedBy,
    bool IsHidden,
    int Order)
{
    /// <summary>
    /// Hidden because the desk has not approved its words yet: the version since which it waits. Only who wrote it and who took it up
    /// see it then. What the desk writes never waits.
    /// </summary>
    public int? WaitingSince { get; init; }

    /// <summary>Did the desk enter that it was taken up, for somebody without a phone?</summary>
    public bool IsClaimedByDesk { get; init; }

    /// <summary>Is it one of the three rows that every charter needs?</summary>
    public bool IsFixed => Kind != AgreementKind.Added;

    /// <summary>
    /// Does it say something to people outside the desk? Not when it is hidden, when its words were blanked because the writer wanted
    /// to be forgotten, or when nobody filled in this fixed row.
    /// </summary>
    public bool IsTold => !IsHidden && (IsFixed ? ClaimedBy is not null || Terms != Terms.Blank : Terms.What.Length > 0);

    /// <summary>Is it there for this person? What waits is there for who wrote it and who took it up; what the desk hid for nobody.</summary>
    public bool IsOpenTo(ParticipantId? who) => !IsHidden || (WaitingSince is not null && who is not null && (By == who || ClaimedBy == who));

    internal static Agreement Fixed(AgreementKind kind, StageId stage) =>
        new(AgreementId.Of(kind), stage, kind, null, Terms.Blank, null, null, false, (int)kind);
}

/// <summary>What an agreement says.</summary>
/// <param name="What">What will be done; of a fixed row a remark, which may be empty.</param>
/// <param name="Until">By which day, a day on the calendar without a time zone; <c>null</c>: not said.</param>
/// <param name="SharedWith">With whom the outcome is shared; may be empty.</param>
public sealed record Terms(string What, DateOnly? Until, string SharedWith)
{
    /// <summary>Nothing said.</summary>
    public static Terms Blank { get; } = new("", null, "");
}

/// <summary>The three fixed rows, and everything else. Their numbers are the order of the rows.</summary>
public enum AgreementKind
{
    /// <summary>Who keeps the charter.</summary>
    Keeping = 1,

    /// <summary>When it is read again: the date that stands under the charter.</summary>
    Rereading = 2,

    /// <summary>With whom it is shared.</summary>
    Sharing = 3,

    /// <summary>Added by somebody.</summary>
    Added = 4,
}
