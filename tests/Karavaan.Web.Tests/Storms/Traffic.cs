namespace Karavaan.Web.Tests.Storms;

/// <summary>Every command on its way out. Lets several go in the same moment, so that whatever happens then happens to work in flight.</summary>
internal sealed class Traffic
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private Wave? wave;

    /// <summary>Lets some commands pass, and holds those that follow until so many wait; done when these have gone and the first of them was answered, or soon.</summary>
    /// <param name="after">How many pass before.</param>
    /// <param name="together">How many then go at once.</param>
    /// <param name="patience">How long the first answer is waited for.</param>
    public async Task SurgeAsync(int after, int together, TimeSpan patience)
    {
        var surge = new Wave { Before = after, Missing = together };
        lock (gate)
        {
            wave = surge;
        }

        await Task.WhenAny(surge.IsFull.Task, Task.Delay(LongestWait));
        surge.Goes.SetResult();
        await Task.WhenAny(surge.IsAnswered.Task, Task.Delay(patience));
        lock (gate)
        {
            wave = null;
        }
    }

    /// <summary>A command is about to go; done when it may.</summary>
    public Task PassAsync()
    {
        lock (gate)
        {
            if (wave is null || wave.Before-- > 0)
            {
                return Task.CompletedTask;
            }

            wave.Missing--;
            if (wave.Missing == 0)
            {
                wave.IsFull.SetResult();
            }

            return wave.Goes.Task;
        }
    }

    /// <summary>A command was answered.</summary>
    public void Answered()
    {
        lock (gate)
        {
            if (wave?.Goes.Task.IsCompleted == true)
            {
                wave.IsAnswered.TrySetResult();
            }
        }
    }

    private sealed class Wave
    {
        public int Before { get; set; }

        public int Missing { get; set; }

        public TaskCompletionSource IsFull { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Goes { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource IsAnswered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
