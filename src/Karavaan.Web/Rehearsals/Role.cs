using Karavaan.Web.Rehearsals.Acts;

namespace Karavaan.Web.Rehearsals;

/// <summary>
/// One simulated participant: who they are, what they did, and what they do next on the page that they see. The same seed and number
/// make the same person, who throws the same dice.
/// </summary>
/// <param name="cast">What people say.</param>
/// <param name="hall">What they hear of each other.</param>
/// <param name="seed">Of the rehearsal.</param>
/// <param name="number">From 1.</param>
/// <param name="clock">For days that lie ahead.</param>
internal sealed class Role(Cast cast, Hearsay hall, int seed, int number, TimeProvider clock)
{
    /// <summary>In the order in which somebody looks at a page: what the room waits for first, the tick last.</summary>
    private static readonly Func<Role, PlayerPage, Act?>[] InOrder =
    [
        Talking.Fit, Talking.Sit, Talking.Answer, Talking.GiveThemeDot, Talking.Pick, Talking.Write, Talking.SayLine, Talking.GiveDot,
        Placing.Practise, Placing.Name, Placing.Place, Placing.SayWhy, Placing.ShowName, Placing.TakeStep, Placing.Offer, Placing.Use,
        Drafting.TypeTogether, Drafting.WriteSentence, Drafting.DotSentence, Drafting.HoldPen, Drafting.GiveTip,
        Decisions.Speak, Decisions.Choose, Decisions.Claim, Decisions.Agree, Decisions.SayName, Decisions.Sign, Talking.Tick,
    ];

    private readonly Random dice = new(unchecked((seed * 7919) + (number * 104729)));

    /// <summary>From 1.</summary>
    public int Number => number;

    /// <summary>How they want to be called.</summary>
    public string Name { get; } = cast.Member(seed, number).Name;

    /// <summary>For whom they come.</summary>
    public string Organisation { get; } = cast.Member(seed, number).Organisation;

    /// <summary>What they did.</summary>
    public Memory Memory { get; } = new();

    /// <summary>The sentences that they have in mind, by article.</summary>
    public Dictionary<string, string> Mind { get; } = [];

    /// <summary>What everybody in the hall heard.</summary>
    public Hearsay Hall => hall;

    /// <summary>Today, by the clock of this house.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>What they do next on this page; <c>null</c>: nothing is asked of them now.</summary>
    public Act? Next(PlayerPage page) => page.IsDown ? null : InOrder.Select(act => act(this, page)).FirstOrDefault(act => act is not null);

    /// <summary>A number below <paramref name="below"/>.</summary>
    public int Throw(int below) => dice.Next(below);

    /// <summary>A throw that is kept: asked again, it says the same.</summary>
    public int Once(string key, int below)
    {
        if (Memory[$"dice {key}"] == 0)
        {
            for (var thrown = dice.Next(below); thrown >= 0; thrown--)
            {
                Memory.Keep($"dice {key}");
            }
        }

        return Memory[$"dice {key}"] - 1;
    }

    /// <summary>One of these.</summary>
    public T One<T>(IReadOnlyList<T> of) => of[dice.Next(of.Count)];

    /// <summary>Something to say that nobody said yet; <c>null</c>: everything was said.</summary>
    public string? Fresh(string kind, Func<string, bool>? shows = null)
    {
        var left = cast.Lines(kind, shows ?? (_ => false)).Where(line => !hall.IsTaken(line)).ToList();
        return left.Count > 0 && One(left) is var line && hall.TryTake(line) ? line : null;
    }

    /// <summary>The same, and otherwise what somebody said before: on a form of one's own that is no pity.</summary>
    public string Any(string kind, Func<string, bool>? shows = null) => Fresh(kind, shows) ?? One(cast.Lines(kind, shows ?? (_ => false)));
}
