using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Checkouts;

/// <summary>What everybody takes home; the last question is one word, which arrives on the screen.</summary>
public sealed class CheckoutSlice : IStageSlice
{
    /// <inheritdoc/>
    public Type Content => typeof(StageTemplate.Checkout);

    /// <inheritdoc/>
    public Drawing Phone(Scene scene, Stage stage, ParticipantId who) => new(typeof(CheckoutPhone), new CheckoutPhoneView(stage, who));

    /// <inheritdoc/>
    public Drawing Screen(Scene scene, Stage stage) => new(typeof(CheckoutScreen), stage);

    /// <inheritdoc/>
    public Drawing Desk(Scene scene, Stage stage) => new(typeof(CheckoutDesk), stage);
}

/// <summary>The stage, and whose phone.</summary>
public sealed record CheckoutPhoneView(Stage Stage, ParticipantId Who);
