namespace Karavaan.Web.Tests.Guarding;

/// <summary>
/// Who may use which route, and what keeps its forms from being sent from elsewhere: <c>routes.txt</c> names every route by itself, so
/// that nobody becomes a reader of a new one because of where it lies.
/// </summary>
internal static class Rules
{
    private const char Column = '|';

    private static readonly Dictionary<string, (Role May, Guard Guard, bool IsEmptyAtFirst)> All = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Guarding", "routes.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(Column, StringSplitOptions.TrimEntries))
        .ToDictionary(line => line[0], line => (Enum.Parse<Role>(line[1]), Enum.Parse<Guard>(line[2]), line.ElementAtOrDefault(3) == "404"));

    /// <summary>Every route that is named.</summary>
    public static IReadOnlyCollection<string> Named => All.Keys;

    /// <summary>The rule of a route.</summary>
    public static (Role May, Guard Guard) Of(Door door) =>
        All.TryGetValue($"{door}", out var rule) ? (rule.May, rule.Guard) : throw new InvalidOperationException($"{door} is not in routes.txt");

    /// <summary>Where some who may use it find nothing while the evening has hardly begun, or behind an address that was made up.</summary>
    public static IEnumerable<string> EmptyAtFirst => All.Where(rule => rule.Value.IsEmptyAtFirst).Select(rule => rule.Key).Order(StringComparer.Ordinal);
}
