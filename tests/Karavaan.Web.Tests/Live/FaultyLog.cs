using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Tests.Live;

/// <summary>The real log, whose appends can be held back, counted and made to fail.</summary>
internal sealed class FaultyLog(EventLog inner) : EventLog, IDisposable
{
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>How many of the next appends fail, as on a full disk.</summary>
    public int Failures { get; set; }

    /// <summary>How long every commit takes, as on a slow disk.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>A command that can never be appended, whatever comes with it.</summary>
    public Guid? Unsavable { get; set; }

    /// <summary>How many appends were tried.</summary>
    public int Tries { get; private set; }

    /// <summary>Nothing is committed until what this gives is disposed.</summary>
    public async Task<IDisposable> HoldAsync()
    {
        await gate.WaitAsync();
        return new Hold(gate);
    }

    public override async Task AppendAsync(AppendBatch batch, CancellationToken cancellation = default)
    {
        Tries++;
        await gate.WaitAsync(cancellation);
        gate.Release();
        await Task.Delay(Delay, cancellation);
        if (Failures > 0)
        {
            Failures--;
            throw new IOException("No space left on device");
        }

        if (batch.Items.Any(item => item.CommandId == Unsavable))
        {
            throw new InvalidOperationException("This command can't be written down");
        }

        await inner.AppendAsync(batch, cancellation);
    }

    public override IAsyncEnumerable<Recorded> ReadAsync(WorkshopId stream, int after, CancellationToken cancellation = default) =>
        inner.ReadAsync(stream, after, cancellation);

    public override Task<FirstAnswer?> FindCommandAsync(WorkshopId stream, Actor by, Guid commandId, CancellationToken cancellation = default) =>
        inner.FindCommandAsync(stream, by, commandId, cancellation);

    public override Task RedactAsync(
        AppendBatch batch, IReadOnlyCollection<ParticipantId> people, CancellationToken cancellation = default) =>
        inner.RedactAsync(batch, people, cancellation);

    public override Task DeleteAsync(WorkshopId workshop, CancellationToken cancellation = default) => inner.DeleteAsync(workshop, cancellation);

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private sealed class Hold(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
