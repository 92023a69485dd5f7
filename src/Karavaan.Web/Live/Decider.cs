using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>
/// Decides a batch of commands, each on the state that the ones before it left. Repeats get their first answer: found in memory, or
/// in the log.
/// </summary>
internal sealed class Decider(LiveParts parts, RecentAnswers recent)
{
    private readonly ILogger log = parts.Loggers.CreateLogger<Decider>();

    /// <summary>Decides the batch on this state.</summary>
    /// <param name="start">The state to start from.</param>
    /// <param name="batch">In the order of arrival.</param>
    /// <param name="isCareful">
    /// Ask the log about every command. Otherwise only about those that would be refused: the log itself won't append an accepted
    /// command twice, and then the batch is decided again, carefully.
    /// </param>
    public async Task<Draft> DecideAsync(RoomState start, IReadOnlyList<Waiting> batch, bool isCareful)
    {
        var draft = new Draft(start, Now());
        foreach (var waiting in batch)
        {
            try
            {
                await DecideAsync(draft, waiting, isCareful);
            }
            catch (Exception error) when (error is not System.Data.Common.DbException)
            {
                log.LogError(error, "Command {Command} of workshop {Workshop} could not be decided", waiting.Command.GetType().Name, start.Row.Id.Value);
                draft.Answer(waiting, new(null, draft.State.Version, [], false));
            }
        }

        return draft;
    }

    private async Task DecideAsync(Draft draft, Waiting waiting, bool isCareful)
    {
        var first = recent.Find(waiting) ?? draft.Find(waiting) ?? (isCareful ? await FindInLogAsync(draft, waiting) : null);
        if (first is not null)
        {
            draft.Answer(waiting, first);
            return;
        }

        switch (draft.Decide(waiting))
        {
            case Decision.Accepted accepted:
                draft.Accept(waiting, accepted);
                break;
            case Decision.Refused when !isCareful && await FindInLogAsync(draft, waiting) is { } answered:
                draft.Answer(waiting, answered);
                break;
            case Decision.Refused refused:
                draft.Refuse(waiting, refused);
                break;
        }
    }

    private Task<Outcome?> FindInLogAsync(Draft draft, Waiting waiting) =>
        FirstAnswers.FindAsync(parts.Log, draft.State.Row.Id, waiting.By, waiting.Command.Id);

    /// <summary>Whole milliseconds, which every database keeps exactly: a state read back is the state that was.</summary>
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(parts.Clock.GetUtcNow().ToUnixTimeMilliseconds());
}
