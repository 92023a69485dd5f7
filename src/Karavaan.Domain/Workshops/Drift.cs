namespace Karavaan.Domain.Workshops;

/// <summary>
/// How much later than planned the evening ends: less than zero is early. Skipped stages and minutes that the desk took from later
/// stages count as won. The first stage counts as planned however long it lasts: people arrive in it, and the evening begins when
/// the room leaves it.
/// </summary>
/// <param name="Held">The drift if the present stage ends with its timer.</param>
/// <param name="GrowsFrom">From when on it grows with the clock; <c>null</c>: it doesn't (any more).</param>
public readonly record struct Drift(TimeSpan Held, DateTimeOffset? GrowsFrom)
{
    /// <summary>The drift at this moment.</summary>
    public TimeSpan At(DateTimeOffset now) => GrowsFrom is { } from && now > from ? Held + (now - from) : Held;

    /// <summary>The drift of a programme that has begun.</summary>
    public static Drift Of(Programme programme)
    {
        var now = programme.Now;
        var past = programme.Stages.Where(s => s.Id.Number > 1).Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Spent + Change(programme, s));
        if (programme.IsClosed || now.Id.Number == 1 || now.EnteredAt is not { } entered)
        {
            return new(past, null);
        }

        if (now.Timer.EndsAt is not { } end)
        {
            return new(past + Later(now.Timer.Left ?? TimeSpan.Zero) + Rest(now), entered);
        }

        var (rest, least) = (Rest(now), now.RoundNow is null ? TimeSpan.Zero : TimeSpan.FromMinutes(now.Minutes));
        var length = TimeSpan.FromTicks(Math.Max(least.Ticks, (end - entered + rest).Ticks));
        return new(past + Later(length), entered + Later(length - rest));
    }

    /// <summary>What a stage does to the plan: the present one and those before it were planned by the template; later ones by the desk.</summary>
    private static TimeSpan Change(Programme programme, Stage stage) => stage.Id.Number <= programme.Current.Number
        ? -TimeSpan.FromMinutes(stage.Content.Minutes)
        : TimeSpan.FromMinutes(stage.Minutes - stage.Content.Minutes);

    /// <summary>What comes in this stage after the round that the timer runs for.</summary>
    private static TimeSpan Rest(Stage stage) => stage.RoundNow is null
        ? TimeSpan.Zero
        : TimeSpan.FromMinutes(stage.Rounds.Skip(stage.Round).Sum(r => r.Minutes)) + Limits.Picking;

    private static TimeSpan Later(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;
}
