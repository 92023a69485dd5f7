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
        || change.Event is CharterEvent.ObjectionShown or CharterEvent.SentencesRevealed or RosterEvent.ParticipantForgotten || Written.In(change) is not null ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) =>
        new(typeof(ConsentSteerPiece), new ConsentSteerView(
            Moment.Of(scene), Voiceless(scene.Workshop), [.. scene.Workshop.Charter.Articles.Values.Where(article => article.Text.Length > 0)]));

    private static List<int> Voiceless(Workshop workshop) => workshop.Charter.Now is not { IsRevealed: false, Mode: ChoiceMode.Group } ? [] :
        [.. workshop.Roster.Present.Select(person => person.Group).OfType<GroupId>().Distinct()
            .Where(group => workshop.SpeakerOf(group) is null).Select(group => group.Number).Order()];
}

/// <summary>
/// Where the room is (<c>null</c> before the first round), the groups that nobody speaks for yet in a round by group, and the articles that have a
/// text, so that the room can be asked about them.
/// </summary>
public sealed record ConsentSteerView(Moment? Moment, IReadOnlyList<int> Voiceless, IReadOnlyList<Article> Written)
{
    /// <summary>Can the article be adopted now?</summary>
    public bool CanAdopt => Moment is { Round: { IsRevealed: true, Ballots.Count: > 0 } round, Article.IsDecided: false }
        && round.Count(Choice.Objection) == 0;

    /// <summary>The article that the room can be asked about next, once a decision fell about the present one; the list starts again after the last.</summary>
    public Article? Next => Moment is not { Article: { IsDecided: true } now, Round.IsRevealed: true } ? null
        : Written.Where(article => !article.IsDecided).OrderBy(article => article.Id.Number < now.Id.Number).ThenBy(article => article.Id.Number).FirstOrDefault();

    /// <summary>Can the room be asked again?</summary>
    public bool CanAskAgain => Moment is { Round.IsRevealed: true, Article.IsDecided: false };
}
