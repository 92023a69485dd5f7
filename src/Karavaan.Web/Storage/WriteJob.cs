using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>A batch that waits for its commit. <paramref name="Redacted"/>: whose text is blanked in the same transaction.</summary>
internal sealed record WriteJob(AppendBatch Batch, ParticipantId? Redacted)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => done.Task;

    public bool IsAnswered => done.Task.IsCompleted;

    /// <summary>Does it remove something that must not stay behind in the write-ahead log either?</summary>
    public bool Erases => Redacted is not null
        || Batch.Items.Any(item => item.Beside.Any(side => side is SideWrite.DestroyRoundKey or SideWrite.ForgetPerson));

    public void Succeed() => done.SetResult();

    public void Fail(Exception exception) => done.SetException(exception);
}
