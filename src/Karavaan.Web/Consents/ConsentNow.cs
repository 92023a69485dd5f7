using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Consents;

/// <summary>
/// The article in front of the room on every phone: while people choose with the form, afterwards with what came of it, and with
/// the text as it is being rewritten. The same for everybody, and no choice of anybody touches it.
/// </summary>
public sealed class ConsentNow : Fragment
{
    private const string Own = "consent-now";

    /// <summary>The one of a stage, which gives the sentence starters.</summary>
    public static FragmentKey Of(StageId stage) => new(Own, Argument.Of(stage), Audience.Phones);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => Turns.IsTurned(change) || Turns.IsRewritten(change) ? Turns.Stages(change.After).Select(Of) : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Programme.Find<StageTemplate.Consent>(Argument.StageOf(key)) is var (_, consent)
            ? new Drawing(typeof(ConsentNowPiece), new ConsentNowView(Moment.Of(scene), [.. consent.Starters]))
            : null;
}

/// <summary>Where the room is (<c>null</c>: no round yet), and beginnings of sentences that help to word a reason.</summary>
public sealed record ConsentNowView(Moment? Moment, IReadOnlyList<string> Starters);
