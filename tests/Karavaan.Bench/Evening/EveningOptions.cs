namespace Karavaan.Bench.Evening;

/// <summary>The evening that was asked for.</summary>
/// <param name="Phones">How many phones take part.</param>
/// <param name="Size">Which evening: tafel, zaal or congres.</param>
/// <param name="Out">Folder for what is made; made when it is missing.</param>
/// <param name="Seed">Chooses who writes, gives and signs what; the same seed plays the same evening.</param>
/// <param name="Limit">After so long it is stopped, whatever it was doing; 240 seconds and 4 for each phone when it is not given.</param>
/// <param name="Server">The program to start (Karavaan.Web.dll).</param>
internal sealed record EveningOptions(int Phones, string Size, string Out, int Seed, TimeSpan Limit, string Server)
{
    private const int FewestPhones = 6;
    private const int UsualPhones = 40;

    /// <summary>The file of the workshop to play, in Dutch.</summary>
    public string Template => Size == "zaal" ? "van-buurt-naar-wereld.nl.md" : $"van-buurt-naar-wereld-{Size}.nl.md";

    /// <summary>The evening of the command line; <c>null</c> when there is no such evening.</summary>
    public static EveningOptions? Of(Options options)
    {
        var phones = options.Phones ?? UsualPhones;
        return phones < FewestPhones || options.Size is not ("tafel" or "zaal" or "congres")
            ? null
            : new(phones, options.Size, options.Out, options.Seed, TimeSpan.FromSeconds(options.Limit ?? (240 + (phones * 4))), options.Server);
    }
}
