using System.Runtime.CompilerServices;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Sheets;

/// <summary>
/// One sheet at a time in a workshop: what it says is divided over people by what they have already, and two helpers must not give one
/// person twice.
/// </summary>
internal static class SheetGate
{
    private static readonly ConditionalWeakTable<Room, SemaphoreSlim> gates = [];

    /// <summary>Does it when nobody else does.</summary>
    public static async Task<IResult> InTurnAsync(HttpContext context, Room room, Func<Task<IResult>> act)
    {
        var gate = gates.GetValue(room, _ => new(1));
        await gate.WaitAsync(context.RequestAborted);
        try
        {
            return await act();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Gives commands one after another in the log, without waiting for each: the last answer, or the first that is no yes.</summary>
    public static async Task<Outcome?> SendAllAsync(this Room room, IEnumerable<(Domain.Workshops.Command Command, Domain.Workshops.Actor By, SideWrite[] Beside)> commands)
    {
        var outcomes = await Task.WhenAll(commands.Select(one => room.SendAsync(one.Command, one.By, one.Beside)).ToList());
        return Array.Find(outcomes, outcome => !outcome.IsAccepted) ?? outcomes.LastOrDefault();
    }
}
