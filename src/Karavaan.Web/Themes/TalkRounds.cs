using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Themes;

/// <summary>
/// The round of the talk: on phones and screen which one runs and what to do in it, on the desk all of them with the key for the next.
/// Hidden where nothing runs.
/// </summary>
public sealed class TalkRounds : Fragment
{
    private const string Own = "talk-rounds";

    /// <summary>The rounds of a themes stage, for one audience.</summary>
    public static FragmentKey Of(StageId stage, Audience audience) => new(Own, Argument.Of(stage), audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        ProgrammeEvent.RoundStarted e => [Of(e.Stage, Audience.Phones), Of(e.Stage, Audience.Screen), Of(e.Stage, Audience.Desk)],
        ProgrammeEvent.SlideShown e => [Of(e.Stage, Audience.Desk)],
        RosterEvent.ParticipantForgotten => Writers.Blanked(change).Select(stage => Of(stage, Audience.Desk)),
        _ => Picks.Resized(change) is { } stage ? [Of(stage, Audience.Desk)] : [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Programme.Find<StageTemplate.Themes>(Argument.StageOf(key)) is not var (stage, _) ? null
        : new(key.Audience == Audience.Desk ? typeof(RoundKeys) : typeof(RoundNow), stage);
}
