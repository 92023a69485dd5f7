using Karavaan.Domain.Boards;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Agreements;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Approvals;

/// <summary>Something that waits: where it is covered and uncovered, its words, where it was said, and by whom.</summary>
public sealed record WaitingItem(string Path, string Id, string Text, string Where, string Name)
{
    /// <summary>Everything that waits and that the desk may see, kind by kind, each with the version since which it waits.</summary>
    internal static IEnumerable<(int? Since, WaitingItem Item)> All(Scene scene) =>
    [
        .. scene.Workshop.Board.WaitingNotes().Select(note => (note.WaitingSince, Of(scene, note))),
        .. scene.Workshop.Board.WaitingAnswers().Select(one => (one.Answer.WaitingSince, new WaitingItem(
            $"answers/{one.Place.Stage.Number}/{one.Place.Question}/{one.Place.By.Value:n}",
            $"{one.Place.Stage.Number}-{one.Place.Question}-{one.Place.By.Value:n}",
            one.Answer.Text,
            Title(scene, one.Place.Stage),
            scene.NameOf(one.Place.By)))),
        .. scene.Workshop.Board.WaitingLines().Select(one => (one.Line.WaitingSince, new WaitingItem(
            $"harvest/{one.Place.Stage.Number}/lines/{one.Place.Group.Number}/cover",
            $"line-{one.Place.Stage.Number}-{one.Place.Group.Number}",
            one.Line.Text,
            scene.Words[ShellText.Group, one.Place.Group.Number],
            scene.NameOf(one.Line.By)))),
        .. scene.Workshop.Market.Waiting.Select(offer => (offer.WaitingSince, Of(scene, offer))),
        .. scene.Workshop.Agreements.Waiting.Select(agreement => (agreement.WaitingSince, new WaitingItem(
            $"agreements/{AgreementChanges.Argument(agreement.Id)}/cover",
            AgreementChanges.Argument(agreement.Id),
            Joined(agreement.Terms.What, agreement.Terms.SharedWith),
            Title(scene, agreement.Stage),
            agreement.By is { } writer ? scene.NameOf(writer) : ""))),
        .. scene.Workshop.WaitingWords().Select(one => (one.Placement.WaitingSince, new WaitingItem(
            $"quadrant/{one.Place.Stage.Number}/words/{one.Place.By.Value:n}",
            $"words-{one.Place.Stage.Number}-{one.Place.By.Value:n}",
            Joined(one.Placement.Why, one.Placement.FirstStep),
            Title(scene, one.Place.Stage),
            scene.NameOf(one.Place.By)))),
    ];

    private static WaitingItem Of(Scene scene, Note note) => new(
        $"notes/{note.Id.Value:n}/cover", $"{note.Id.Value:n}", note.Text, scene.Words[ShellText.Group, note.Group.Number], scene.NameOf(note.By));

    /// <summary>An offer comes in the name of an organisation; that is what the wall will say.</summary>
    private static WaitingItem Of(Scene scene, Offer offer) => new(
        $"market/offers/{offer.Id.Value:n}/cover",
        $"{offer.Id.Value:n}",
        offer.Text,
        scene.Words[offer.Kind == OfferKind.Share ? MarketsText.WeShare : MarketsText.WeNeed],
        scene.Workshop.Quadrants.NameOf(offer.Organisation) ?? "");

    private static string Title(Scene scene, StageId stage) => scene.Workshop.Programme.Find(stage)?.Content.Title ?? "";

    private static string Joined(params string[] texts) => string.Join(" – ", texts.Where(text => text.Length > 0));
}
