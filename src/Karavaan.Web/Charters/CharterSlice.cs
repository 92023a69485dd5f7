using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Charters;

/// <summary>Groups write the articles: one holds the pen, the others read along.</summary>
public sealed class CharterSlice : IStageSlice
{
    /// <inheritdoc/>
    public Type Content => typeof(StageTemplate.Charter);

    /// <inheritdoc/>
    public Drawing Phone(Scene scene, Stage stage, ParticipantId who) => new(typeof(CharterPhone), new CharterPhoneView(
        stage.Id, who, scene.Workshop.Roster.Find(who)?.Group, stage.IsLocked, [.. ArticlePlace.In(stage)]));

    /// <inheritdoc/>
    public Drawing Screen(Scene scene, Stage stage) => new(typeof(CharterScreen), stage.Id);

    /// <inheritdoc/>
    public Drawing Desk(Scene scene, Stage stage) => new(typeof(CharterDesk), new CharterDeskView(
        stage.Id, scene.Workshop.Roster.Groups > 0, [.. ArticlePlace.In(stage)]));
}

/// <summary>One person's page in this stage.</summary>
public sealed record CharterPhoneView(
    StageId Stage, ParticipantId Who, GroupId? Group, bool IsLocked, IReadOnlyList<ArticlePlace> Places);

/// <summary>The desk in this stage.</summary>
public sealed record CharterDeskView(StageId Stage, bool HasGroups, IReadOnlyList<ArticlePlace> Places);
