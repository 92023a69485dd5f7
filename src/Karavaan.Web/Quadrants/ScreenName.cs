using System.Globalization;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>The name of an organisation beside its dot on the wall, from the moment that it shows it. Never before the reveal.</summary>
public sealed class ScreenName : Fragment
{
    private const string Own = "screen-name";

    /// <summary>One placement's, by its order: ids of people stay off the wall.</summary>
    public static FragmentKey Of(StageId stage, Placement placement) =>
        new(Own, string.Create(CultureInfo.InvariantCulture, $"{stage.Number}-{placement.Order}"), Audience.Screen);

    /// <summary>The list of names in the plane.</summary>
    public static string List(StageId stage) => string.Create(CultureInfo.InvariantCulture, $"screen-names-{stage.Number}");

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.NameShown { IsShown: true } e when QuadrantStages.Of(change.After, e.Stage, e.By) is { } placement => [Of(e.Stage, placement)],
        QuadrantEvent.NameShown e => Named(change.Before, e.Stage),
        QuadrantEvent.OrganisationsMerged or QuadrantEvent.OrganisationParted or RosterEvent.ParticipantForgotten => QuadrantStages.All(change.After).SelectMany(s => Named(change.Before, s.Id)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var order = int.Parse(key.Argument.Split('-')[^1], CultureInfo.InvariantCulture);
        if (scene.Workshop.Programme.Find(Argument.StageOf(key)) is not { IsRevealed: true } stage
            || ScreenNames.All(scene.Workshop, stage.Id).FirstOrDefault(p => p.Order == order) is not { } placement)
        {
            return null;
        }

        return ScreenNames.Layout(scene.Workshop, stage).TryGetValue(placement.By, out var tag)
            ? new Drawing(typeof(ScreenNameTag), tag, List(stage.Id), placement.NamedAt!.Value)
            : null;
    }

    private static IEnumerable<FragmentKey> Named(Workshop workshop, StageId stage) =>
        ScreenNames.All(workshop, stage).Select(p => Of(stage, p));
}
