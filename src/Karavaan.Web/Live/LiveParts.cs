using Karavaan.Web.Storage;
using Microsoft.AspNetCore.SignalR;

namespace Karavaan.Web.Live;

/// <summary>What every Room shares with the others.</summary>
internal sealed record LiveParts(
    EventLog Log,
    WorkshopStore Workshops,
    PeopleStore People,
    RoundKeys RoundKeys,
    FragmentRegistry Fragments,
    FragmentRenderer Renderer,
    PassingRoutes PassingRoutes,
    IHubContext<WorkshopHub> Hub,
    TimeProvider Clock,
    LiveMeter Meter,
    ILoggerFactory Loggers);
