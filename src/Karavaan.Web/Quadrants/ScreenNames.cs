using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Quadrants;

/// <summary>Which names stand on the wall, in the order in which they were shown, and where.</summary>
public static class ScreenNames
{
    /// <summary>Every name is drawn by itself, and asks where all of them stand: worked out once for each state.</summary>
    private static readonly ConditionalWeakTable<QuadrantMap, ConcurrentDictionary<StageId, Dictionary<ParticipantId, NameTag>>> known = [];

    /// <summary>The placements that carry their name, first shown first.</summary>
    public static IEnumerable<Placement> All(Workshop workshop, StageId stage) =>
        workshop.Quadrants.In(stage).Values.Where(p => p is { IsNamed: true, IsPlaced: true }).OrderBy(p => p.NamedAt);

    /// <summary>Where every name stands; examples, when they are shown, were there first. Names without room are not in it.</summary>
    public static Dictionary<ParticipantId, NameTag> Layout(Workshop workshop, Stage stage) =>
        known.GetOrCreateValue(workshop.Quadrants).GetOrAdd(stage.Id, _ => Place(workshop, stage));

    /// <summary>The teaching examples, each with the place of its name.</summary>
    public static IReadOnlyList<(Spot At, NameTag? Name)> Examples(StageTemplate.Quadrant content, NameLayout names) =>
    [
        .. content.Examples.Select(example => PlaneShape.At(new(example.X, example.Y)) is var at ? (at, names.Add(example.Label, at)) : default),
    ];

    /// <summary>What the organisation of a placement is called.</summary>
    public static string? NameOf(Workshop workshop, Placement placement) =>
        placement.Organisation is { } id ? workshop.Quadrants.NameOf(id) : null;

    /// <summary>Where the middle of the group is drawn.</summary>
    public static IEnumerable<Position> Middles(QuadrantStatistics room, bool hasLater)
    {
        Position?[] middles = [room.Today?.Median, hasLater ? room.Later?.Median : null];
        return middles.OfType<Position>();
    }

    /// <summary>With arrows there are twice as many dots: whose name stood well before they came, finds it where it was.</summary>
    private static Dictionary<ParticipantId, NameTag> Place(Workshop workshop, Stage stage) =>
        workshop.Quadrants.ShowOf(stage.Id).HasArrows ? Place(workshop, stage, true, Place(workshop, stage, false, [])) : Place(workshop, stage, false, []);

    private static Dictionary<ParticipantId, NameTag> Place(Workshop workshop, Stage stage, bool hasArrows, Dictionary<ParticipantId, NameTag> before)
    {
        var show = workshop.Quadrants.ShowOf(stage.Id);
        var dots = new DotLayout(workshop.Quadrants.In(stage.Id).Values, PlaneShape.Screen, workshop.Template!.Quadrant, hasArrows);
        var names = new NameLayout(PlaneShape.Screen, dots, workshop.Template.Quadrant, Middles(QuadrantStatistics.Of(workshop.Quadrants.In(stage.Id).Values), hasArrows));
        if (show.HasExamples)
        {
            _ = Examples((StageTemplate.Quadrant)stage.Content, names);
        }

        // In a full hall an organisation is named once: beside the first of its dots that has room for it.
        var tags = new Dictionary<ParticipantId, NameTag>();
        var named = new HashSet<OrganisationId?>();
        foreach (var placement in All(workshop, stage.Id).Where(p => !dots.IsCrowded || !named.Contains(p.Organisation)))
        {
            if (dots.SpotOf(placement.By) is { } spot && NameOf(workshop, placement) is { } name && names.Add(name, spot, before.GetValueOrDefault(placement.By)) is { } tag)
            {
                tags[placement.By] = tag;
                _ = named.Add(placement.Organisation);
            }
        }

        return tags;
    }
}
