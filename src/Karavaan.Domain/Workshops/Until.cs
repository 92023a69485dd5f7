using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Workshops;

/// <summary>
/// Until when: the second column of every decider's table. A stage accepts from the moment that the room first enters it, also when
/// the room is further already.
/// </summary>
internal static class Until
{
    /// <summary>Goes on while the stage is not locked: what is typed may come late.</summary>
    public static Decision Locked<T>(Workshop state, StageId id, Func<T, Decision> decide)
        where T : StageTemplate =>
        state.Programme.Find<T>(id) is not var (stage, content) ? Decision.Refuse(RefusalCode.NoSuchStage)
        : Refusal(stage) is { } code ? Decision.Refuse(code)
        : decide(content);

    /// <summary>Goes on in a stage with a market while it is not locked.</summary>
    public static Decision MarketLocked(Workshop state, StageId id, Func<Decision> decide) =>
        state.Programme.Find(id) is { HasMarket: true }
            ? Locked<StageTemplate>(state, id, _ => decide())
            : Decision.Refuse(RefusalCode.NoSuchStage);

    /// <summary>Goes on while the stage is neither revealed nor locked: what was hidden may not change after it was seen.</summary>
    public static Decision Revealed<T>(Workshop state, StageId id, Func<T, Decision> decide)
        where T : StageTemplate =>
        Locked<T>(state, id, content =>
            state.Programme.Find(id) is { IsRevealed: true } ? Decision.Refuse(RefusalCode.AlreadyRevealed) : decide(content));

    /// <summary>Goes on while this is the stage that the room is in.</summary>
    public static Decision Left<T>(Workshop state, StageId id, Func<Stage, T, Decision> decide)
        where T : StageTemplate =>
        state.Programme.Find<T>(id) is not var (stage, content) ? Decision.Refuse(RefusalCode.NoSuchStage)
        : state.Programme.Current != id ? Decision.Refuse(RefusalCode.StageAlreadyLeft)
        : !stage.IsReached ? Decision.Refuse(RefusalCode.StageNotOpen)
        : decide(stage, content);

    /// <summary>Why this stage accepts nothing, or <c>null</c> when it does.</summary>
    public static RefusalCode? Refusal(Stage stage) =>
        !stage.IsReached ? RefusalCode.StageNotOpen
        : stage.IsLocked ? RefusalCode.StageLocked
        : null;
}
