using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>What happened in the poll about the subject; the subject itself is <see cref="BoardEvent.SubjectSet"/>.</summary>
public abstract record SubjectEvent : WorkshopEvent
{
    private SubjectEvent()
    {
    }

    /// <summary>How well the subject fits, for one person; the last one counts.</summary>
    public sealed record SubjectJudged(ParticipantId By, Fit Fit) : SubjectEvent;

    /// <summary>The counts are shown.</summary>
    public sealed record SubjectPollRevealed : SubjectEvent;

    /// <summary>The counts are hidden again, and people can choose again.</summary>
    public sealed record SubjectPollCovered : SubjectEvent;
}
