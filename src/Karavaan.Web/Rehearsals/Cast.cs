using System.Collections.Concurrent;

namespace Karavaan.Web.Rehearsals;

/// <summary>
/// Who could come to a rehearsal, and what such people say: the text file of one language beside this one. A section begins with <c># kind</c>,
/// or with <c># kind | words</c> for a page on which those words can be read; every other line is one saying.
/// </summary>
internal sealed class Cast
{
    private static readonly ConcurrentDictionary<string, Cast> Read = new();

    private readonly List<(string Kind, string Of, List<string> Lines)> sections = [];

    /// <summary>The sections of a text.</summary>
    public Cast(IEnumerable<string> text)
    {
        foreach (var line in text.Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                var parts = line[2..].Split('|', 2, StringSplitOptions.TrimEntries);
                sections.Add((parts[0], parts.Length > 1 ? parts[1] : "", []));
            }
            else
            {
                sections[^1].Lines.Add(line);
            }
        }
    }

    /// <summary>The cast that speaks this language.</summary>
    public static Cast For(string language) => Read.GetOrAdd(language, asked =>
    {
        var files = typeof(Cast).Assembly;
        using var stream = files.GetManifestResourceStream($"cast.{asked}.txt") ?? files.GetManifestResourceStream("cast.nl.txt")!;
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd().Split('\n'));
    });

    /// <summary>What is said where no page asks for anything special.</summary>
    public IReadOnlyList<string> this[string kind] => [.. sections.Where(s => s.Kind == kind && s.Of.Length == 0).SelectMany(s => s.Lines)];

    /// <summary>All that is said of a kind, wherever.</summary>
    public IReadOnlyList<string> Said(string kind) => [.. sections.Where(s => s.Kind == kind).SelectMany(s => s.Lines)];

    /// <summary>What is said where these words can be read; where there is nothing of its own: what is said anywhere.</summary>
    /// <param name="kind">What it is: a note, an answer.</param>
    /// <param name="shows">Can such words be read?</param>
    public IReadOnlyList<string> Lines(string kind, Func<string, bool> shows) =>
        sections.Where(s => s.Kind == kind && s.Of.Length > 0 && shows(s.Of)).SelectMany(s => s.Lines).ToList() is { Count: > 0 } own ? own : this[kind];

    /// <summary>Who is number so and so (from 1), in a rehearsal with this seed.</summary>
    public (string Name, string Organisation) Member(int seed, int number) =>
        (Shuffled("names", seed, number - 1), Shuffled("organisations", seed + 1, number - 1));

    private string Shuffled(string kind, int seed, int index)
    {
        var all = this[kind].ToArray();
        new Random(seed).Shuffle(all);
        return index < all.Length || kind != "names" ? all[index % all.Length] : $"{all[index % all.Length]} {1 + (index / all.Length)}";
    }
}
