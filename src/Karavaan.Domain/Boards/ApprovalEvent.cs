using System.Text.Json.Serialization;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>What the desk did with notes, answers and harvest lines that wait for its approval.</summary>
public abstract record ApprovalEvent : WorkshopEvent
{
    private ApprovalEvent()
    {
    }

    /// <summary>From now on new notes, answers and lines wait, or don't.</summary>
    public sealed record ApprovalSwitched(bool IsOn) : ApprovalEvent;

    /// <summary>The room may see these. No <paramref name="Lines"/>: no harvest line is among them.</summary>
    public sealed record Approved(
        Sequence<NoteId> Notes,
        Sequence<AnswerPlace> Answers,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Sequence<LinePlace>? Lines = null) : ApprovalEvent;

    /// <summary>These wait again: an approval, or the hiding of something that waited, was taken back. No <paramref name="Lines"/>: no harvest line is among them.</summary>
    public sealed record Held(
        Sequence<NoteId> Notes,
        Sequence<AnswerPlace> Answers,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Sequence<LinePlace>? Lines = null) : ApprovalEvent;
}
