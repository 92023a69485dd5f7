using System.Globalization;

namespace Karavaan.Bench;

/// <summary>What was asked on the command line. What is <c>null</c> was not said: each bench has its own habit.</summary>
/// <param name="Bench">Which measurement.</param>
/// <param name="N">How many take part.</param>
/// <param name="Rate">How many changes a second.</param>
/// <param name="Seconds">How long it is measured.</param>
/// <param name="Seed">What chance chooses; the same seed chooses the same.</param>
/// <param name="Limit">After so many seconds it is stopped, whatever it was doing.</param>
/// <param name="Out">Folder for what is made; made when it is missing.</param>
/// <param name="Server">The program to start (Karavaan.Web.dll).</param>
/// <param name="Phones">For the evening: how many phones.</param>
/// <param name="Size">For the evening: tafel, zaal or congres.</param>
internal sealed record Options(
    string Bench, int? N, int? Rate, int? Seconds, int Seed, int? Limit, string Out, string Server, int? Phones, string Size)
{
    private static readonly string[] numbers = ["--n", "--rate", "--seconds", "--seed", "--limit", "--phones"];
    private static readonly string[] words = ["--out", "--server", "--size"];

    /// <summary>Said to whoever typed something else.</summary>
    public static string Usage => $"""
        usage: NAME [--n N] [--rate N] [--seconds N] [--seed N] [--limit SECONDS] [--server Karavaan.Web.dll]
               evening [--phones N] [--size tafel|zaal|congres] [--out DIR] [--seed N] [--limit SECONDS] [--server Karavaan.Web.dll]
        NAME is one of: {string.Join(' ', Benches.Names)}, or all
        """;

    /// <summary>Reads the command line; <c>null</c> when it can't be read.</summary>
    public static Options? Read(string[] args)
    {
        if (args.Length % 2 == 0)
        {
            return null;
        }

        var pairs = args.Skip(1).Chunk(2).ToList();
        var given = pairs.ToLookup(pair => pair[0], pair => pair[1]);
        if (given.Any(g => g.Count() > 1 || !(numbers.Contains(g.Key) ? Number(g.First()) is > 0 : words.Contains(g.Key))))
        {
            return null;
        }

        return new(
            args[0], NumberOf("--n"), NumberOf("--rate"), NumberOf("--seconds"), NumberOf("--seed") ?? 1, NumberOf("--limit"),
            WordOf("--out") ?? ".", Path.GetFullPath(WordOf("--server") ?? BuiltServer()), NumberOf("--phones"), WordOf("--size") ?? "zaal");

        string? WordOf(string name) => given[name].FirstOrDefault();
        int? NumberOf(string name) => WordOf(name) is { } text ? Number(text) : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The server that was built beside this program: the same configuration and framework.</summary>
    private static string BuiltServer()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (here.Name, here.Parent!.Name);
        var root = here.Parent.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "src", "Karavaan.Web", "bin", configuration, framework, "Karavaan.Web.dll");
    }
}
