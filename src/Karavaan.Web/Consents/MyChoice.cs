using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Consents;

/// <summary>
/// What this person chose, on their own phone and only while the round is hidden: afterwards the key is gone and nobody can tell. A
/// choice doesn't say whose it is, so each one touches everybody's; slow, except in the answer to the one who chose.
/// </summary>
public sealed class MyChoice : Fragment
{
    private const string Own = "consent-mine";

    /// <summary>One person's.</summary>
    public static FragmentKey Of(Audience person) => new(Own, person);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is CharterEvent.ChoiceMade || Turns.IsTurned(change) ? [Of(Audience.EachPerson)] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) => key.Audience.Participant is { } who
        ? new Drawing(typeof(MyChoicePiece), new MyChoiceView(Find(scene, who)))
        : null;

    private static Domain.Charters.Ballot? Find(Scene scene, ParticipantId who) =>
        Moment.Of(scene) is { IsOpen: true, Round: { } round } && scene.BallotOf(who, round.Id) is { } ballot
            ? round.Ballots.GetValueOrDefault(ballot)
            : null;
}

/// <summary>The choice, or <c>null</c> when there is none to tell.</summary>
public sealed record MyChoiceView(Domain.Charters.Ballot? Choice);
