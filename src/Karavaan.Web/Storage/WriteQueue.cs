namespace Karavaan.Web.Storage;

/// <summary>
/// What waits to be written, from many threads to the one that writes. That one sleeps when nothing waits: the framework's own queues
/// keep a processor busy for a while in case something comes, and a hall's laptop has two.
/// </summary>
internal sealed class WriteQueue
{
    private readonly object gate = new();
    private readonly Queue<WriteJob> waiting = [];
    private bool isClosed;

    /// <summary>Puts it at the end; false when nothing is taken in any more.</summary>
    public bool TryAdd(WriteJob job)
    {
        lock (gate)
        {
            if (isClosed)
            {
                return false;
            }

            waiting.Enqueue(job);
            Monitor.Pulse(gate);
            return true;
        }
    }

    /// <summary>Takes nothing in from now on; what waits is still given out.</summary>
    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Waits until there is something, and moves it over, first in first, no more than <paramref name="most"/>; false when nothing comes any more.</summary>
    public bool TryTake(List<WriteJob> group, int most)
    {
        lock (gate)
        {
            while (waiting.Count == 0)
            {
                if (isClosed)
                {
                    return false;
                }

                Monitor.Wait(gate);
            }

            while (group.Count < most && waiting.TryDequeue(out var job))
            {
                group.Add(job);
            }

            return true;
        }
    }
}
