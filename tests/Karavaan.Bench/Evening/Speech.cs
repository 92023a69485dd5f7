namespace Karavaan.Bench.Evening;

/// <summary>What people say, by subject: the sections of <c>said.nl.txt</c>, one saying a line.</summary>
internal sealed class Speech
{
    private readonly Dictionary<string, List<string>> sections = [];

    private Speech(IEnumerable<string> lines)
    {
        var section = new List<string>();
        foreach (var line in lines.Where(l => l.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                sections[line[2..]] = section = [];
            }
            else
            {
                section.Add(line);
            }
        }
    }

    /// <summary>The sayings about a subject.</summary>
    /// <exception cref="KeyNotFoundException">Nobody says anything about it.</exception>
    public IReadOnlyList<string> this[string subject] => sections[subject];

    /// <summary>Reads the sayings that stand in this program.</summary>
    public static Speech Read()
    {
        using var reader = new StreamReader(typeof(Speech).Assembly.GetManifestResourceStream("said.nl.txt")!);
        return new(reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries));
    }
}
