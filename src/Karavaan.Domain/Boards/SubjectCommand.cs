using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>Orders about the poll: does the subject fit?</summary>
public abstract record SubjectCommand : Command
{
    private SubjectCommand()
    {
    }

    /// <summary>
    /// A person says how well the subject fits, in a harvest stage. <paramref name="Asked"/> is the <see cref="SubjectPoll.Asked"/> that
    /// the phone showed. Refused after the reveal, and when the subject is another one by now.
    /// </summary>
    public sealed record JudgeSubject(StageId Stage, int Asked, Fit Fit) : SubjectCommand;

    /// <summary>The desk shows the counts.</summary>
    public sealed record RevealSubjectPoll : SubjectCommand;

    /// <summary>The explicit way back from the reveal.</summary>
    public sealed record CoverSubjectPoll : SubjectCommand;
}
