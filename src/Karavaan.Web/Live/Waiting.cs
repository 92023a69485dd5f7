using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Live;

/// <summary>A command that waits for its answer.</summary>
internal sealed record Waiting(Command Command, Actor By, IReadOnlyList<SideWrite> Beside)
{
    private readonly TaskCompletionSource<Outcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The same for every sending of the same command.</summary>
    public (Actor By, Guid Id) Key => (By, Command.Id);

    /// <summary>Comes when what it says is durable.</summary>
    public Task<Outcome> Answered => answer.Task;

    /// <summary>Gives the answer, once.</summary>
    public void Answer(Outcome outcome) => answer.TrySetResult(outcome);
}
