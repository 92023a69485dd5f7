using System.Globalization;

namespace Karavaan.Web.Tests.Storms;

/// <summary>What is wrong after a storm, by seed, and how heavy it was.</summary>
internal sealed class StormReport
{
    private const int LinesOfTrouble = 8;

    private static readonly string[] Bad = ["fail:", "crit:", "Unhandled"];

    private readonly List<(int? Seed, string Line)> problems = [];

    /// <summary>How heavy it was, in one line.</summary>
    public string Figures { get; private set; } = "";

    /// <summary>How often an act of each kind was saved.</summary>
    public Dictionary<string, int> Saved { get; } = [];

    /// <summary>How often what went wrong with a command.</summary>
    public Dictionary<Mishap, int> Mishaps { get; } = [];

    /// <summary>How many words were seen by others after their reveal: if none ever are, nobody reads.</summary>
    public int Shown { get; private set; }

    /// <summary>The same of places in a plane.</summary>
    public int ShownPlaces { get; private set; }

    /// <summary>How many sums of dots, fits and choices were read after their reveal, and what was marked as the reader's own.</summary>
    public (int Sums, int Own) Tallies { get; private set; }

    /// <summary>How many messages with operations came to a page by themselves.</summary>
    public int Pushed { get; private set; }

    /// <summary>How often a hall stopped on the way, to be looked at.</summary>
    public int Lulls { get; set; }

    /// <summary>How many commands were on their way when the program was killed on a running disk, and were answered by the next one only.</summary>
    public int Cut { get; private set; }

    /// <summary>Was much tried, and did everything go wrong? Otherwise all is well because nothing happened.</summary>
    public bool IsRich { get; private set; }

    /// <summary>Notes what is wrong in a hall; empty lines are nothing.</summary>
    public void Add(Hall hall, IEnumerable<string> found) =>
        problems.AddRange(found.Where(line => line.Length > 0).Select(line => ((int?)hall.Seed, $"seed {hall.Seed}: {line}")));

    /// <summary>What is wrong in a hall, or in the program that all of them share, with the seed to repeat it.</summary>
    public IEnumerable<string> ProblemsOf(int seed) => problems.Where(problem => problem.Seed is null || problem.Seed == seed).Select(problem => problem.Line);

    /// <summary>What the program wrote: whatever befalls the lines, it sees no error in it.</summary>
    public void Said(string log)
    {
        var lines = log.Split('\n');
        problems.AddRange(lines.Index().Where(line => Bad.Any(bad => line.Item.StartsWith(bad, StringComparison.Ordinal)))
            .Select(line => ((int?)null, $"The program wrote: {string.Join(' ', lines.Skip(line.Index).Take(LinesOfTrouble))}")));
    }

    /// <summary>Adds everything up.</summary>
    public void Sum(IReadOnlyCollection<Hall> halls, StormServer server, TimeSpan took)
    {
        var sent = halls.SelectMany(hall => hall.Players).SelectMany(player => player.Outbox.All).ToList();
        foreach (var kind in sent.Where(one => one.IsSaved).GroupBy(one => one.Act.Kind))
        {
            Saved[kind.Key] = kind.Count();
        }

        foreach (var (mishap, count) in halls.SelectMany(hall => hall.Weathers).SelectMany(weather => weather.Seen))
        {
            Mishaps[mishap] = Mishaps.GetValueOrDefault(mishap) + count;
        }

        var weathers = halls.SelectMany(hall => hall.Weathers).ToList();
        Shown = halls.Sum(hall => hall.Secrets.Shown);
        ShownPlaces = halls.Sum(hall => hall.Secrets.ShownPlaces);
        Tallies = (halls.Sum(hall => hall.Secrets.Tallies), halls.Sum(hall => hall.Secrets.Own));
        Pushed = halls.SelectMany(hall => hall.Windows).Sum(window => window.Pushed);
        Cut = sent.Count(one => one.Answer != Verdict.Later && server.Struck.Any(one.WasInFlight));
        IsRich = Mishaps.Count == Enum.GetValues<Mishap>().Length && Saved.Values.Sum() > 100 && Saved.Count > 30
            && Cut > 0 && Lulls == halls.Count && Pushed > 0 && halls.All(hall => hall.Secrets.HiddenPlaces > 0 && hall.Secrets.OnPaper > 0)
            && weathers.Exists(w => w.Cuts > 0) && weathers.Exists(w => w.Reloads > 0) && server.Kills > 1 && halls.All(hall => hall.Secrets.Hidden > 0);
        Figures = string.Create(
            CultureInfo.InvariantCulture,
            $"seeds {string.Join(' ', halls.Select(hall => hall.Seed))}: {sent.Count} commands of {Saved.Count} kinds ({sent.Count(one => one.IsSaved)} saved, {sent.Count(one => one.Answer == Verdict.Refused)} refused), ")
            + $"{string.Join(", ", Mishaps.Select(m => $"{m.Key} {m.Value}"))}, {weathers.Sum(w => w.Cuts)} lines cut, {weathers.Sum(w => w.Reloads)} pages reloaded, "
            + string.Create(CultureInfo.InvariantCulture, $"{server.Kills} kills, {Cut} commands in flight then; {Lulls} lulls, {Pushed} messages pushed; ")
            + string.Create(CultureInfo.InvariantCulture, $"{halls.Sum(h => h.Secrets.Hidden)} secrets, {Shown} shown later, {halls.Sum(h => h.Secrets.HiddenPlaces)} places, {ShownPlaces} shown later, {halls.Sum(h => h.Secrets.OnPaper)} words on paper, {Tallies.Sums} sums read after their reveal, {Tallies.Own} marks of one's own; {took.TotalSeconds:0.0} s");
    }
}
