using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>Every route that the program has, asked of the program itself.</summary>
internal static partial class Routes
{
    private const string SomeId = "0198000000007000800000000000c105";

    /// <summary>Every field of every form, with something that fits.</summary>
    public static (string Name, string Value)[] Plausible { get; } = [.. Filled("1").Where(f => f.Name is not ("until" or "ready")), ("until", "2099-04-09"), ("ready", "true"), ("into", SomeId), ("cluster", SomeId)];

    /// <summary>Every field of every form, with the same in each.</summary>
    public static (string Name, string Value)[] Filled(string value) =>
    [
        .. "text name organisation about whom theme round stage from to count mode group ready choice reason x y as until objection slide language minutes place seen asked"
            .Split(' ').Select(field => (field, value)),
        ("running", value == "1" ? "true" : value),
    ];

    /// <summary>
    /// Methods and paths under a prefix, without the prefix and the slash after it; what stands in braces is filled in by
    /// <paramref name="fill"/>, else by something that fits.
    /// </summary>
    public static IEnumerable<(string Method, string Path)> Of(IServiceProvider services, string prefix, Func<string, string>? fill = null) =>
        from endpoint in services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        where pattern.StartsWith(prefix, StringComparison.Ordinal) && !pattern.Contains("{**", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        orderby pattern, method
        select (method, Hole().Replace(pattern[prefix.Length..].TrimStart('/'), hole => (fill ?? Fit)(hole.Value)));

    private static string Fit(string hole) =>
        hole.Contains("guid", StringComparison.Ordinal) ? Guid.CreateVersion7().ToString("n") : hole.Contains("int", StringComparison.Ordinal) ? "1" : "abc";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
