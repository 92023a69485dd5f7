using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>What the desk did with notes and answers that wait for its approval.</summary>
public abstract record ApprovalEvent : WorkshopEvent
{
    private ApprovalEvent()
    {
    }

    /// <summary>From now on new notes and answers wait, or don't.</summary>
    public sealed record ApprovalSwitched(bool IsOn) : ApprovalEvent;

    /// <summary>The room may see these.</summary>
    public sealed record Approved(Sequence<NoteId> Notes, Sequence<AnswerPlace> Answers) : ApprovalEvent;

    /// <summary>These wait again: an approval, or the hiding of something that waited, was taken back.</summary>
    public sealed record Held(Sequence<NoteId> Notes, Sequence<AnswerPlace> Answers) : ApprovalEvent;
}
