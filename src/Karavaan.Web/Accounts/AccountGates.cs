using System.Collections.Concurrent;

namespace Karavaan.Web.Accounts;

/// <summary>
/// One attempt per account at a time. Identity forgets to count wrong passwords that arrive together, because each finds the account
/// changed by the other: with twelve at once, none of them locked it.
/// </summary>
internal sealed class AccountGates
{
    private readonly ConcurrentDictionary<Guid, SemaphoreSlim> gates = new();

    /// <summary>Runs it when it is its turn. There are never more gates than accounts.</summary>
    public async Task<T> RunAsync<T>(Guid account, Func<Task<T>> attempt, CancellationToken cancellation)
    {
        var gate = gates.GetOrAdd(account, _ => new(1));
        await gate.WaitAsync(cancellation);
        try
        {
            return await attempt();
        }
        finally
        {
            gate.Release();
        }
    }
}
