namespace Karavaan.Domain.Workshops;

/// <summary>Decides on the timer of the stage that the room is in.</summary>
internal static class TimerDecider
{
    public static Decision Start(Stage stage, DateTimeOffset now) => stage.Timer switch
    {
        { EndsAt: { } end } when end > now => Decision.Accept(),
        { Left: { } left } when left > TimeSpan.Zero => Decision.Accept(new ProgrammeEvent.TimerStarted(stage.Id, now + left)),
        _ => Decision.Accept(new ProgrammeEvent.TimerStarted(stage.Id, now + Planned(stage))),
    };

    public static Decision Pause(Stage stage, DateTimeOffset now) => stage.Timer.EndsAt is { } end
        ? Decision.Accept(new ProgrammeEvent.TimerPaused(stage.Id, end - now))
        : Decision.Accept();

    public static Decision Extend(Stage stage, TimeSpan by, DateTimeOffset now)
    {
        var step = TimeSpan.FromTicks(Math.Clamp(by.Ticks, -Limits.TimerStep.Ticks, Limits.TimerStep.Ticks));
        return step == TimeSpan.Zero ? Decision.Accept()
            : stage.Timer.Left is { } left ? Decision.Accept(new ProgrammeEvent.TimerPaused(stage.Id, left + step))
            : Decision.Accept(new ProgrammeEvent.TimerStarted(stage.Id, Later(stage.Timer.EndsAt, now) + step));
    }

    public static TimeSpan Planned(Stage stage) => TimeSpan.FromMinutes(stage.RoundNow?.Minutes ?? stage.Minutes);

    private static DateTimeOffset Later(DateTimeOffset? end, DateTimeOffset now) => end > now ? end.Value : now;
}
