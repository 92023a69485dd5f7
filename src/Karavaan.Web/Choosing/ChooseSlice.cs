using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Choosing;

/// <summary>Dots for themes, hidden until the reveal; then every table gets its theme.</summary>
public sealed class ChooseSlice : IStageSlice
{
    /// <inheritdoc/>
    public Type Content => typeof(StageTemplate.Choose);

    /// <inheritdoc/>
    public Drawing Phone(Scene scene, Stage stage, ParticipantId who) => new(typeof(ChoosePhone), new ChoosePhoneView(stage, who));

    /// <inheritdoc/>
    public Drawing Screen(Scene scene, Stage stage) => new(typeof(ChooseScreen), stage);

    /// <inheritdoc/>
    public Drawing Desk(Scene scene, Stage stage) => new(typeof(ChooseDesk), stage);
}

/// <summary>The stage, and whose phone.</summary>
public sealed record ChoosePhoneView(Stage Stage, ParticipantId Who);
