using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Themes;

/// <summary>Groups talk about themes and lay notes on their table.</summary>
public sealed class ThemesSlice : IStageSlice
{
    /// <inheritdoc/>
    public Type Content => typeof(StageTemplate.Themes);

    /// <inheritdoc/>
    public Drawing Phone(Scene scene, Stage stage, ParticipantId who) =>
        new(typeof(ThemesPhone), new ThemesPhoneView(stage, who, scene.Workshop.Roster.Find(who)?.Group));

    /// <inheritdoc/>
    public Drawing Screen(Scene scene, Stage stage) => new(typeof(ThemesScreen), stage);

    /// <inheritdoc/>
    public Drawing Desk(Scene scene, Stage stage) => new(typeof(ThemesDesk), stage);
}

/// <summary>The stage, whose phone, and at which group.</summary>
public sealed record ThemesPhoneView(Stage Stage, ParticipantId Who, GroupId? Group);
