using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Harvests;

/// <summary>Heads and notes of the harvest in one list, as a whole page draws them.</summary>
public static class HarvestList
{
    /// <summary>On the screen.</summary>
    public static IEnumerable<FragmentKey> OnScreen(Workshop workshop, Stage stage) => Ordered(
        workshop, stage, Audience.Screen, DottedNotes.Visible(workshop).Select(n => (ScreenDots.Of(stage.Id, n.Id), HarvestOrder.Of(workshop, stage, n))));

    /// <summary>On one person's phone.</summary>
    public static IEnumerable<FragmentKey> OnPhone(Workshop workshop, Stage stage, ParticipantId who) => Ordered(
        workshop, stage, Audience.Phones, For(workshop, stage, who).Select(n => (DotNote.Of(stage.Id, n.Id, who), HarvestOrder.Of(workshop, stage, n))));

    private static IEnumerable<Note> For(Workshop workshop, Stage stage, ParticipantId who) => ShortList.IsFor(workshop, stage, who)
        ? DottedNotes.Visible(workshop).Where(note => ShortList.Holds(workshop, stage, who, note))
        : DottedNotes.Visible(workshop);

    private static IEnumerable<FragmentKey> Ordered(
        Workshop workshop, Stage stage, Audience audience, IEnumerable<(FragmentKey Key, long Order)> notes) =>
        workshop.Board.Clusters.InOrder.Select(c => HarvestOrder.OfHead(workshop, stage, c)).Append(HarvestOrder.OfLoose)
            .Zip(ClusterHead.All(workshop, stage.Id, audience), (order, key) => (Key: key, Order: order))
            .Concat(notes).OrderBy(item => item.Order).Select(item => item.Key);
}
