using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Signatures;

/// <summary>People sign the adopted articles, for themselves or on behalf of an organisation.</summary>
public sealed class SignSlice : IStageSlice
{
    /// <inheritdoc/>
    public Type Content => typeof(StageTemplate.Sign);

    /// <inheritdoc/>
    public Drawing Phone(Scene scene, Stage stage, ParticipantId who) => new(typeof(SignPhone), new SignPhoneView(stage.Id, who));

    /// <inheritdoc/>
    public Drawing Screen(Scene scene, Stage stage) => new(typeof(SignScreen), stage.Id);

    /// <inheritdoc/>
    public Drawing Desk(Scene scene, Stage stage) => new(typeof(SignDesk), new SignDeskView(stage.Id, stage.IsLocked));
}

/// <summary>One person's page in this stage.</summary>
public sealed record SignPhoneView(StageId Stage, ParticipantId Who);

/// <summary>The desk in this stage.</summary>
public sealed record SignDeskView(StageId Stage, bool IsLocked);
