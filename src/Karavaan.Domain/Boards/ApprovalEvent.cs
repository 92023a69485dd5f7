using System.Text.Json.Serialization;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>What waits for the desk's approval, and what the desk did with it. A kind that is left out: nothing of that kind is among them.</summary>
public abstract record ApprovalEvent : WorkshopEvent
{
    private ApprovalEvent()
    {
    }

    /// <summary>From now on what people write waits, or doesn't.</summary>
    public sealed record ApprovalSwitched(bool IsOn) : ApprovalEvent;

    /// <summary>The room may see these.</summary>
    public sealed record Approved(
        Sequence<NoteId> Notes,
        Sequence<AnswerPlace> Answers,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Sequence<LinePlace>? Lines = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Sequence<OfferId>? Offers = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Sequence<AgreementId>? Agreements = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Sequence<WordsPlace>? Words = null) : ApprovalEvent;

    /// <summary>
    /// These wait: an offer, an agreement or words beside a dot were written while the desk approves first, or an approval, or the
    /// hiding of something that waited, was taken back.
    /// </summary>
    public sealed record Held(
        Sequence<NoteId> Notes,
        Sequence<AnswerPlace> Answers,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Sequence<LinePlace>? Lines = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Sequence<OfferId>? Offers = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Sequence<AgreementId>? Agreements = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Sequence<WordsPlace>? Words = null) : ApprovalEvent;
}
