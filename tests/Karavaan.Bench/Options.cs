using System.Globalization;

namespace Karavaan.Bench;

/// <summary>What was asked on the command line.</summary>
/// <param name="Bench">Which measurement.</param>
/// <param name="Phones">How many phones take part.</param>
/// <param name="Size">Which evening: tafel, zaal or congres.</param>
/// <param name="Out">Folder for what is made; made when it is missing.</param>
/// <param name="Seed">Chooses who writes, gives and signs what; the same seed plays the same evening.</param>
/// <param name="Limit">After so long it is stopped, whatever it was doing; 240 seconds and 4 for each phone when it is not given.</param>
/// <param name="Server">The program to start (Karavaan.Web.dll).</param>
internal sealed record Options(string Bench, int Phones, string Size, string Out, int Seed, TimeSpan Limit, string Server)
{
    public const string Usage = "usage: evening [--phones N] [--size tafel|zaal|congres] [--out DIR] [--seed N] [--limit SECONDS] [--server Karavaan.Web.dll]";

    private const int FewestPhones = 6;

    private static readonly string[] known = ["--phones", "--size", "--out", "--seed", "--limit", "--server"];

    /// <summary>The file of the workshop to play, in Dutch.</summary>
    public string Template => Size == "zaal" ? "van-buurt-naar-wereld.nl.md" : $"van-buurt-naar-wereld-{Size}.nl.md";

    /// <summary>Reads the command line; <c>null</c> when it can't be read.</summary>
    public static Options? Read(string[] args)
    {
        if (args.Length % 2 == 0)
        {
            return null;
        }

        var given = args.Skip(1).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        var size = given.GetValueOrDefault("--size", "zaal");
        return given.Keys.Except(known).Any() || size is not ("tafel" or "zaal" or "congres")
            || Number("--phones", 40) is not { } phones || phones < FewestPhones
            || Number("--seed", 1) is not { } seed || Number("--limit", 240 + (phones * 4)) is not { } limit
            ? null
            : new(args[0], phones, size, given.GetValueOrDefault("--out", "."), seed, TimeSpan.FromSeconds(limit),
                Path.GetFullPath(given.GetValueOrDefault("--server", BuiltServer())));

        int? Number(string name, int otherwise) =>
            !given.TryGetValue(name, out var text) ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : null;
    }

    /// <summary>The server that was built beside this program: the same configuration and framework.</summary>
    private static string BuiltServer()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (here.Name, here.Parent!.Name);
        var root = here.Parent.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "src", "Karavaan.Web", "bin", configuration, framework, "Karavaan.Web.dll");
    }
}
