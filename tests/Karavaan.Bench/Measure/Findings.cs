using System.Globalization;

namespace Karavaan.Bench.Measure;

/// <summary>What the benches found: a line of JSON for each figure as soon as it is known, and a table at the end.</summary>
internal sealed class Findings
{
    private readonly List<Figure> figures = [];
    private readonly List<string> troubles = [];

    /// <summary>Notes a figure.</summary>
    public void Add(Figure figure)
    {
        figures.Add(figure);
        Console.WriteLine(figure.Json);
    }

    /// <summary>Something went otherwise than it should, so that the figures are not worth much.</summary>
    public void Trouble(string bench, string what)
    {
        troubles.Add($"{bench}: {what}");
        Console.Error.WriteLine($"! {bench}: {what}");
    }

    /// <summary>Notes what went wrong, if anything did.</summary>
    public void Check(string bench, IEnumerable<string?> troubles)
    {
        foreach (var trouble in troubles.OfType<string>())
        {
            Trouble(bench, trouble);
        }
    }

    /// <summary>What is going on, for whoever waits.</summary>
    public static void Tell(string bench, string what) => Console.Error.WriteLine($"  {bench}: {what} (load {LoadAverage})");

    /// <summary>Prints the table; the exit code is 0 when there was no trouble.</summary>
    public int Print()
    {
        if (figures.Count > 0)
        {
            Console.WriteLine();
            Console.WriteLine(Figure.Heading);
            figures.ForEach(figure => Console.WriteLine(figure.Row));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{figures.Count(f => f.IsGoalMet == true)} of {figures.Count(f => f.IsGoalMet is not null)} goals met; load average {LoadAverage} on {Environment.ProcessorCount} processors"));
        }

        troubles.ForEach(trouble => Console.WriteLine($"! {trouble}"));
        return troubles.Count == 0 ? 0 : 1;
    }

    private static string LoadAverage => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
