using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Quadrants;

/// <summary>Everybody places an organisation, today and later; hidden until the reveal.</summary>
public sealed class QuadrantSlice : IStageSlice
{
    /// <inheritdoc/>
    public Type Content => typeof(StageTemplate.Quadrant);

    /// <inheritdoc/>
    public Drawing Phone(Scene scene, Stage stage, ParticipantId who) =>
        new(typeof(QuadrantPhone), new QuadrantPhoneView(stage, who));

    /// <inheritdoc/>
    public Drawing Screen(Scene scene, Stage stage)
    {
        var content = (StageTemplate.Quadrant)stage.Content;
        return new(typeof(QuadrantScreen), new QuadrantScreenView(
            stage.Id, content, stage.IsRevealed ? [.. scene.Workshop.Quadrants.In(stage.Id).Values] : null));
    }

    /// <inheritdoc/>
    public Drawing Desk(Scene scene, Stage stage) => new(typeof(QuadrantDesk), stage);
}

/// <summary>The stage, and whose phone.</summary>
public sealed record QuadrantPhoneView(Stage Stage, ParticipantId Who);

/// <summary>What hangs on the screen. <paramref name="Revealed"/>: every placement after the reveal, <c>null</c> before it.</summary>
public sealed record QuadrantScreenView(StageId Stage, StageTemplate.Quadrant Content, IReadOnlyList<Placement>? Revealed);
