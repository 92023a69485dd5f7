using System.Collections.Concurrent;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Pairing;

/// <summary>The code that the desk shows and that the laptop at the projector types. It works once; then the desk shows another one.</summary>
public sealed class ScreenPairing(ScreenStore screens)
{
    private readonly ConcurrentDictionary<WorkshopId, Lazy<Task<string>>> offered = new();

    /// <summary>The code that works now: the same for every page of the desk, until it was used.</summary>
    public async Task<string> CodeAsync(WorkshopId workshop)
    {
        var offer = offered.GetOrAdd(workshop, id => new(() => screens.OfferAsync(id, CancellationToken.None)));
        try
        {
            return await offer.Value;
        }
        catch
        {
            offered.TryRemove(new(workshop, offer));
            throw;
        }
    }

    /// <summary>Makes who types this code the workshop's screen; <c>null</c>: the code is wrong or used.</summary>
    public async Task<PairedScreen?> PairAsync(string code, CancellationToken cancellation)
    {
        var screen = await screens.PairAsync(code, cancellation);
        if (screen is not null)
        {
            offered.TryRemove(screen.Workshop.Id, out _);
        }

        return screen;
    }
}
