using System.Collections.Concurrent;

namespace Karavaan.Web.Tests.Storms;

/// <summary>What befalls the lines of one device, from its own dice: what others do doesn't change what befalls it.</summary>
internal sealed class Weather(int seed, Sky sky)
{
    private readonly Random dice = new(seed);
    private readonly ConcurrentDictionary<Mishap, int> seen = new();

    /// <summary>How often what went wrong.</summary>
    public IReadOnlyDictionary<Mishap, int> Seen => seen;

    /// <summary>How often a page lost its line.</summary>
    public int Cuts { get; private set; }

    /// <summary>How often a page was loaded again.</summary>
    public int Reloads { get; private set; }

    /// <summary>Nothing goes wrong now.</summary>
    public bool IsCalm => sky.IsCalm;

    /// <summary>What goes wrong with the next command.</summary>
    public Mishap OfCommand() => Note(sky.IsCalm ? Mishap.None : Next(100) switch
    {
        < 6 => Mishap.AnswerLost,
        < 11 => Mishap.LineCut,
        < 16 => Mishap.GivenUp,
        < 21 => Mishap.Twice,
        < 25 => Mishap.Late,
        _ => Mishap.None,
    });

    /// <summary>What goes wrong with a page that is loaded, or a form of the door.</summary>
    public Mishap OfPage() => sky.IsCalm ? Mishap.None : (Mishap)Math.Max(0, Next(12) - 8);

    /// <summary>Does a command that was answered come once more, later?</summary>
    public bool Echoes() => !sky.IsCalm && Next(100) < 4;

    /// <summary>Does the line of a page break now?</summary>
    public bool Cut()
    {
        var breaks = !sky.IsCalm && Next(10) < 6;
        Cuts += breaks ? 1 : 0;
        return breaks;
    }

    /// <summary>Was the page out of sight, while its line held?</summary>
    public bool Wakes() => !sky.IsCalm && Next(10) < 5;

    /// <summary>Is the page loaded again, rather than woken up?</summary>
    public bool Reload()
    {
        var loads = !sky.IsCalm && Next(10) < 3;
        Reloads += loads ? 1 : 0;
        return loads;
    }

    /// <summary>Waits at most so many ms; not at all while it is calm.</summary>
    public async Task PauseAsync(int most)
    {
        try
        {
            await Task.Delay(Next(most), sky.Calm);
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
