using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Stories;

/// <summary>The story in slides; afterwards everybody keeps one word.</summary>
public sealed class StorySlice : IStageSlice
{
    /// <inheritdoc/>
    public Type Content => typeof(StageTemplate.Story);

    /// <inheritdoc/>
    public Drawing Phone(Scene scene, Stage stage, ParticipantId who) => new(typeof(StoryPhone), new StoryPhoneView(stage, who));

    /// <inheritdoc/>
    public Drawing Screen(Scene scene, Stage stage) => new(typeof(StoryScreen), stage);

    /// <inheritdoc/>
    public Drawing Desk(Scene scene, Stage stage) => new(typeof(StoryDesk), stage);

    /// <inheritdoc/>
    public string Place(Workshop workshop, Stage stage) => $"slide-{stage.Slide}";
}

/// <summary>The stage, and whose phone.</summary>
public sealed record StoryPhoneView(Stage Stage, ParticipantId Who);
