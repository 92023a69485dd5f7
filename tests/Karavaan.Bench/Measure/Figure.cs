using System.Globalization;
using System.Text.Json;

namespace Karavaan.Bench.Measure;

/// <summary>One thing that was measured.</summary>
/// <param name="Bench">By which bench.</param>
/// <param name="Metric">What, with its unit at the end: <c>last_phone_p99_ms</c>.</param>
/// <param name="Value">How much; not a number: nothing came that could be measured.</param>
/// <param name="Floor">The same of the bare thing, measured in the same run; <c>null</c> where there is none.</param>
/// <param name="Goal">What it should be, in the same unit; <c>null</c>: nothing was promised. A goal of so many times the floor is written out.</param>
/// <param name="N">How many took part; <c>null</c> where that means nothing.</param>
/// <param name="Rate">How many changes a second; <c>null</c> where that means nothing.</param>
internal sealed record Figure(
    string Bench, string Metric, double Value, double? Floor = null, Goal? Goal = null, int? N = null, int? Rate = null)
{
    /// <summary>How many times the floor.</summary>
    public double? Ratio => Value / Floor is { } ratio && double.IsFinite(ratio) ? ratio : null;

    /// <summary>Is the goal reached? <c>null</c> without a goal.</summary>
    public bool? IsGoalMet => Goal?.IsMetBy(Value);

    /// <summary>For programs.</summary>
    public string Json => JsonSerializer.Serialize(new
    {
        bench = Bench,
        metric = Metric,
        value = Round(Value),
        floor = Round(Floor),
        goal = Round(Goal?.Value),
        n = N,
        rate = Rate,
    });

    /// <summary>The heading above <see cref="Row"/>.</summary>
    public static string Heading => $"{"bench",-16}{"metric",-40}{"n",6}{"rate",6}{"value",12}{"floor",12}{"ratio",8}{"goal",14}";

    /// <summary>For people.</summary>
    public string Row => string.Create(CultureInfo.InvariantCulture,
        $"{Bench,-16}{Metric,-40}{N,6}{Rate,6}{Round(Value),12}{Round(Floor),12}{Round(Ratio),8}{GoalText,14}");

    private string GoalText => Goal is not { } goal ? "" : string.Create(CultureInfo.InvariantCulture,
        $"{(goal.IsLeast ? "≥" : "≤")} {Round(goal.Value)} {(goal.IsMetBy(Value) ? "met" : "NOT")}");

    private static double? Round(double? value) => value is { } number && double.IsFinite(number) ? Math.Round(number, 2) : null;
}
