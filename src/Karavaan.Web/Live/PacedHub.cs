using Karavaan.Web.Shared;
using Microsoft.AspNetCore.SignalR;

namespace Karavaan.Web.Live;

/// <summary>Nobody keeps the program busy with messages on a connection: one too many is refused before anything is done for it.</summary>
internal sealed class PacedHub(Pace pace) : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next) =>
        pace.Allows(Visit.Of(invocationContext.Context.GetHttpContext()!), isRead: true)
            ? next(invocationContext)
            : throw new HubException("too fast");
}
