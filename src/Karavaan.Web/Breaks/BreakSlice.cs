using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Breaks;

/// <summary>A break: the time left, large.</summary>
public sealed class BreakSlice : IStageSlice
{
    /// <inheritdoc/>
    public Type Content => typeof(StageTemplate.Break);

    /// <inheritdoc/>
    public Drawing Phone(Scene scene, Stage stage, ParticipantId who) => new(typeof(BreakPhone), new BreakPhoneView(stage, who));

    /// <inheritdoc/>
    public Drawing Screen(Scene scene, Stage stage) => new(typeof(BreakScreen), stage);

    /// <inheritdoc/>
    public Drawing Desk(Scene scene, Stage stage) => new(typeof(BreakDesk), stage);
}

/// <summary>The stage, and whose phone.</summary>
public sealed record BreakPhoneView(Stage Stage, ParticipantId Who);
