namespace Karavaan.Web.Rehearsals;

/// <summary>How fast simulated people are: spread, as people are.</summary>
/// <param name="seconds">Between two things that one person does, on average.</param>
internal sealed class Tempo(double seconds)
{
    /// <summary>As people at tables do.</summary>
    public const double Usual = 9;

    /// <summary>They come in one by one, within the time of about three such pauses.</summary>
    public TimeSpan Arrival(int index, int people) => TimeSpan.FromSeconds(3 * seconds * index / Math.Max(people, 1));

    /// <summary>From half as long to half as long again.</summary>
    public TimeSpan Pause(Random dice) => TimeSpan.FromSeconds(seconds * (0.5 + dice.NextDouble()));
}
