using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>
/// What the last commands did, so that most repeats are answered without asking the log. Only the Room's own loop uses it.
/// </summary>
internal sealed class RecentAnswers
{
    /// <summary>How many are remembered.</summary>
    public const int Capacity = 4096;

    private readonly Dictionary<(Actor, Guid), Outcome> answers = [];
    private readonly Queue<(Actor, Guid)> oldest = new();

    /// <summary>The first answer to this command, as a repeat; <c>null</c> when it is not remembered.</summary>
    public Outcome? Find(Waiting waiting) => answers.GetValueOrDefault(waiting.Key);

    /// <summary>Remembers nothing any more; the log still does.</summary>
    public void Clear()
    {
        answers.Clear();
        oldest.Clear();
    }

    /// <summary>Remembers an accepted command. Without its changes, which hold on to old states.</summary>
    public void Add(Waiting waiting, Outcome outcome)
    {
        if (answers.TryAdd(waiting.Key, outcome with { Changes = [], Touched = [], IsRepeat = true }))
        {
            oldest.Enqueue(waiting.Key);
        }

        if (oldest.Count > Capacity)
        {
            answers.Remove(oldest.Dequeue());
        }
    }
}
