using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Welcomes;

/// <summary>People arrive, say one line, and find their group.</summary>
public sealed class WelcomeSlice : IStageSlice
{
    /// <inheritdoc/>
    public Type Content => typeof(StageTemplate.Welcome);

    /// <inheritdoc/>
    public Drawing Phone(Scene scene, Stage stage, ParticipantId who) => new(typeof(WelcomePhone), new WelcomePhoneView(stage, who));

    /// <inheritdoc/>
    public Drawing Screen(Scene scene, Stage stage) => new(typeof(WelcomeScreen), stage);

    /// <inheritdoc/>
    public Drawing Desk(Scene scene, Stage stage) => new(typeof(WelcomeDesk), stage);
}

/// <summary>The stage, and whose phone.</summary>
public sealed record WelcomePhoneView(Stage Stage, ParticipantId Who);
