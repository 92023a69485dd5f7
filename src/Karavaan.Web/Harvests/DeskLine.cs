using System.Globalization;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Harvests;

/// <summary>A group's harvest line on the desk, which can hide it from the screen and show it again.</summary>
public sealed class DeskLine : Fragment
{
    private const string Own = "desk-line";

    /// <summary>One group's.</summary>
    public static FragmentKey Of(StageId stage, GroupId group) => new(Own, Argument.Of(stage, group), Audience.Desk);

    /// <summary>The list on the desk.</summary>
    public static string List(StageId stage) => string.Create(CultureInfo.InvariantCulture, $"desk-lines-{stage.Number}");

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        RosterEvent.PersonChanged e => By(change.After, e.Participant),
        RosterEvent.ParticipantForgotten e => By(change.Before, e.Participant),
        _ => GroupLine.LineOf(change.Event) is var (stage, group) ? [Of(stage, group)] : [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (stage, group) = (Argument.StageOf(key), Argument.GroupOf(key));
        return scene.Workshop.Board.Harvest.GetValueOrDefault((stage, group)) is not { Text.Length: > 0 } line ? null
            : new Drawing(typeof(DeskLineRow), new DeskLineView(stage, line, scene.NameOf(line.By)), List(stage), group.Number);
    }

    private static IEnumerable<FragmentKey> By(Workshop workshop, ParticipantId who) =>
        workshop.Board.Harvest.Where(entry => entry.Value.By == who).Select(entry => Of(entry.Key.Stage, entry.Key.Group));
}

/// <summary>A line, its stage, and who wrote it last.</summary>
public sealed record DeskLineView(StageId Stage, HarvestLine Line, string Name);
