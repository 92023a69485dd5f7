using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Consents;

/// <summary>The desk's board of the present round: counts, reveal, reasons, and what can be decided. No text field stands in it.</summary>
public sealed class ConsentSteer : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("consent-steer", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        Turns.IsTurned(change) || Turns.IsCounted(change)
        || change.Event is CharterEvent.ObjectionShown || Written.In(change) is not null ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) =>
        new(typeof(ConsentSteerPiece), new ConsentSteerView(Moment.Of(scene), Voiceless(scene.Workshop)));

    private static List<int> Voiceless(Workshop workshop) => workshop.Charter.Now is not { IsRevealed: false, Mode: ChoiceMode.Group } ? [] :
        [.. workshop.Roster.Present.Select(person => person.Group).OfType<GroupId>().Distinct()
            .Where(group => workshop.SpeakerOf(group) is null).Select(group => group.Number).Order()];
}

/// <summary>Where the room is (<c>null</c> before the first round), and the groups that nobody speaks for yet in a round by group.</summary>
public sealed record ConsentSteerView(Moment? Moment, IReadOnlyList<int> Voiceless)
{
    /// <summary>Can the article be adopted now?</summary>
    public bool CanAdopt => Moment is { Round: { IsRevealed: true, Ballots.Count: > 0 } round, Article.IsDecided: false }
        && round.Count(Choice.Objection) == 0;

    /// <summary>Can the room be asked again?</summary>
    public bool CanAskAgain => Moment is { Round.IsRevealed: true, Article.IsDecided: false };
}
