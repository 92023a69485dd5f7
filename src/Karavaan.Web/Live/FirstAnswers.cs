using Karavaan.Domain;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Live;

/// <summary>What accepted commands were answered the first time, as the log remembers them for ever.</summary>
internal static class FirstAnswers
{
    /// <summary>The first answer to a command, as a repeat; <c>null</c>: this actor never had one accepted with this id.</summary>
    public static async Task<Outcome?> FindAsync(EventLog log, WorkshopId stream, Actor by, Guid command)
    {
        if (await log.FindCommandAsync(stream, by, command) is not { } first)
        {
            return null;
        }

        var events = new List<WorkshopEvent>(first.Count);
        if (first.Count > 0)
        {
            await foreach (var recorded in log.ReadAsync(stream, first.FirstVersion - 1).Take(first.Count))
            {
                events.Add(recorded.Event);
            }
        }

        return new(new Decision.Accepted(events.ToSequence()), first.FirstVersion - 1 + first.Count, [], true);
    }
}
