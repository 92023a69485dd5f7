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
    public Drawing Screen(Scene scene, Stage stage) => new(typeof(QuadrantScreen), stage.Id);

    /// <inheritdoc/>
    public Drawing Desk(Scene scene, Stage stage) => new(typeof(QuadrantDesk), stage);

    /// <inheritdoc/>
    public string Place(Workshop workshop, Stage stage) => stage.IsRevealed ? "room" : "task";
}

/// <summary>The stage, and whose phone.</summary>
public sealed record QuadrantPhoneView(Stage Stage, ParticipantId Who);
