using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Agreements;

/// <summary>Who does what by when: three fixed rows, and what people add. Nobody gives work to somebody else.</summary>
public sealed class AgreementSlice : IStageSlice
{
    /// <inheritdoc/>
    public Type Content => typeof(StageTemplate.Agreements);

    /// <inheritdoc/>
    public Drawing Phone(Scene scene, Stage stage, ParticipantId who) => new(typeof(AgreementPhone), new AgreementPhoneView(stage, who));

    /// <inheritdoc/>
    public Drawing Screen(Scene scene, Stage stage) => new(typeof(AgreementScreen), stage.Id);

    /// <inheritdoc/>
    public Drawing Desk(Scene scene, Stage stage) => new(typeof(AgreementDesk), stage.Id);
}

/// <summary>One person's page in this stage.</summary>
public sealed record AgreementPhoneView(Stage Stage, ParticipantId Who);
