using System.Collections.Concurrent;

namespace Karavaan.Web.Tests.Storms;

/// <summary>What befalls the lines of one device, from its own dice: what others do doesn't change what befalls it. Calm at the end.</summary>
internal sealed class Weather(int seed, CancellationToken calm)
{
    private readonly Random dice = new(seed);
    private readonly ConcurrentDictionary<Mishap, int> seen = new();

    /// <summary>How often what went wrong.</summary>
    public IReadOnlyDictionary<Mishap, int> Seen => seen;

    /// <summary>How often a page lost its line.</summary>
    public int Cuts { get; private set; }

    /// <summary>How often a page was loaded again.</summary>
    public int Reloads { get; private set; }

    /// <summary>From here on nothing goes wrong.</summary>
    public CancellationToken Calm => calm;

    /// <summary>What goes wrong with the next command.</summary>
    public Mishap OfCommand() => Note(calm.IsCancellationRequested ? Mishap.None : Next(100) switch
    {
        < 6 => Mishap.AnswerLost,
        < 11 => Mishap.LineCut,
        < 16 => Mishap.GivenUp,
        < 21 => Mishap.Twice,
        < 25 => Mishap.Late,
        _ => Mishap.None,
    });

    /// <summary>What goes wrong with a page that is loaded, or a form of the door.</summary>
    public Mishap OfPage() => calm.IsCancellationRequested ? Mishap.None : (Mishap)Math.Max(0, Next(12) - 8);

    /// <summary>Does a command that was answered come once more, later?</summary>
    public bool Echoes() => !calm.IsCancellationRequested && Next(100) < 4;

    /// <summary>Does the line of a page break now?</summary>
    public bool Cut()
    {
        var breaks = !calm.IsCancellationRequested && Next(10) < 6;
        Cuts += breaks ? 1 : 0;
        return breaks;
    }

    /// <summary>Is the page loaded again, rather than woken up?</summary>
    public bool Reload()
    {
        var loads = !calm.IsCancellationRequested && Next(10) < 3;
        Reloads += loads ? 1 : 0;
        return loads;
    }

    /// <summary>Waits at most so many ms; not at all when the storm is over.</summary>
    public async Task PauseAsync(int most)
    {
        try
        {
            await Task.Delay(Next(most), calm);
        }
        catch (OperationCanceledException)
        {
            // Over.
        }
    }

    /// <summary>The dice of this device.</summary>
    public int Next(int below)
    {
        lock (dice)
        {
            return dice.Next(below);
        }
    }

    private Mishap Note(Mishap mishap)
    {
        seen.AddOrUpdate(mishap, 1, (_, count) => count + 1);
        return mishap;
    }
}
