using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Consents;

/// <summary>The room decides article by article: a frozen text, a secret choice, a reveal, and objections that help.</summary>
public sealed class ConsentSlice : IStageSlice
{
    /// <summary>How far the proposed date lies after the start of the stage for an article that stays open.</summary>
    private const int DaysOpen = 28;

    /// <inheritdoc/>
    public Type Content => typeof(StageTemplate.Consent);

    /// <inheritdoc/>
    public Drawing Phone(Scene scene, Stage stage, ParticipantId who) =>
        new(typeof(ConsentPhone), new ConsentPhoneView(stage.Id, who));

    /// <inheritdoc/>
    public Drawing Screen(Scene scene, Stage stage) => new(typeof(ConsentScreen), stage.Id);

    /// <inheritdoc/>
    public Drawing Desk(Scene scene, Stage stage) => new(typeof(ConsentDesk), new ConsentDeskView(
        [.. scene.Workshop.Charter.Articles.Values.Select(article => article.Id)],
        stage.EnteredAt is { } entered ? DateOnly.FromDateTime(entered.UtcDateTime).AddDays(DaysOpen) : null));
}

/// <summary>One person's page in this stage.</summary>
public sealed record ConsentPhoneView(StageId Stage, ParticipantId Who);

/// <summary>All articles by number, and the date to propose for one that stays open.</summary>
public sealed record ConsentDeskView(IReadOnlyList<ArticleId> Articles, DateOnly? Until);
