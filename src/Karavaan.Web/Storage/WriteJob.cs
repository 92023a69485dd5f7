using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>Something that waits for its commit.</summary>
internal abstract record WriteJob
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private WriteJob()
    {
    }

    public Task Done => done.Task;

    public bool IsAnswered => done.Task.IsCompleted;

    /// <summary>Does it remove something that must not stay behind in the write-ahead log either?</summary>
    public abstract bool Erases { get; }

    public void Succeed() => done.SetResult();

    public void Fail(Exception exception) => done.SetException(exception);

    /// <summary>A batch. <paramref name="Redacted"/>: whose text is blanked in the same transaction.</summary>
    internal sealed record Append(AppendBatch Batch, IReadOnlyCollection<ParticipantId> Redacted) : WriteJob
    {
        public override bool Erases => Redacted.Count > 0
            || Batch.Items.Any(item => item.Beside.Any(side => side is SideWrite.DestroyRoundKey or SideWrite.ForgetPerson));
    }

    /// <summary>A workshop with everything.</summary>
    internal sealed record Delete(WorkshopId Workshop) : WriteJob
    {
        public override bool Erases => true;
    }
}
