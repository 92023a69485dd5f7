using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>A route of the program: its method, and its path with the names of its holes (<c>/desk/{id}/deletion</c>).</summary>
internal sealed partial record Door(string Method, string Path)
{
    private static readonly string[] Surfaces = ["phone", "desk", "screen", "retelling"];

    public bool IsSafe => Method is "GET" or "HEAD";

    /// <summary>Every route, asked of the program itself; what a hub or a catch-up serves, once for each surface.</summary>
    public static List<Door> All(IServiceProvider services) =>
    [
        .. from endpoint in Endpoints(services)
           where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !endpoint.RoutePattern.RawText!.Contains("{**", StringComparison.Ordinal)
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
           let path = Constraint().Replace("/" + endpoint.RoutePattern.RawText!.Trim('/'), "}")
           from door in path.StartsWith("/w/{code}/live", StringComparison.Ordinal) || path == "/w/{code}/catch-up"
               ? Surfaces.Select(surface => new Door(method, $"{path}?surface={surface}"))
               : [new Door(method, path)]
           orderby door.Path, door.Method
           select door,
    ];

    /// <summary>The path of every file that is served as it is.</summary>
    public static List<string> Files(IServiceProvider services) =>
        [.. Endpoints(services).Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).Select(e => "/" + e.RoutePattern.RawText).Distinct()];

    /// <summary>The path with every hole filled: what has a name gets its value, the rest something that fits.</summary>
    public string Fill(IReadOnlyDictionary<string, string> values) => Hole().Replace(Path, hole => values.TryGetValue(hole.Groups[1].Value, out var value)
        ? value
        : hole.Groups[1].Value is "stage" or "article" or "question" or "group" ? "1" : Guid.CreateVersion7().ToString("n"));

    public override string ToString() => $"{Method} {Path}";

    private static IEnumerable<RouteEndpoint> Endpoints(IServiceProvider services) =>
        services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    [GeneratedRegex(@":[^}]*\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Hole();
}
