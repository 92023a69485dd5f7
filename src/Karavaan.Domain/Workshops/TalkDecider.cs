namespace Karavaan.Domain.Workshops;

/// <summary>Decides on the rounds of a talk: one after another, or any of them again.</summary>
internal static class TalkDecider
{
    public static Decision Start(Stage stage, int round, DateTimeOffset now) =>
        round < 0 || round > stage.PickingRound ? Decision.Refuse(RefusalCode.NotFound)
        : round == stage.Round ? Decision.Accept()
        : Decision.Accept([new ProgrammeEvent.RoundStarted(stage.Id, round), .. Timed(stage, round, now)]);

    private static IEnumerable<WorkshopEvent> Timed(Stage stage, int round, DateTimeOffset now) =>
        round == 0 || (round == stage.PickingRound && Left(stage, now) >= Limits.Picking)
            ? []
            : [new ProgrammeEvent.TimerStarted(stage.Id, now + Length(stage, round))];

    private static TimeSpan Length(Stage stage, int round) =>
        round == stage.PickingRound ? Limits.Picking : TimeSpan.FromMinutes(stage.Rounds[round - 1].Minutes);

    private static TimeSpan Left(Stage stage, DateTimeOffset now) => stage.Timer.Left ?? (stage.Timer.EndsAt - now) ?? TimeSpan.Zero;
}
