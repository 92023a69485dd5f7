using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Karavaan.Web.Health;

/// <summary>
/// Sends measurements and traces to a collector, when one is configured in the way that OpenTelemetry says
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c> and what belongs to it). Otherwise nothing leaves this machine. Addresses of pages are left out of
/// it all, because some of them are keys.
/// </summary>
public static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
        [LiveMeter.Name, StorageMeter.Name, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections"];

    /// <summary>Adds the exporters, if there is a place to send to.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration[Endpoint]))
        {
            return services;
        }

        // Always on: a tap lies inside a request, which is not traced, and would follow it.
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("karavaan", serviceVersion: Build.Id))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddOtlpExporter())
            .WithTracing(traces => traces
                .AddSource(LiveMeter.Name, StorageMeter.Name)
                .SetSampler(new AlwaysOnSampler())
                .AddOtlpExporter());
        return services;
    }
}
