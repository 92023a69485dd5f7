using System.Globalization;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Harvests;

/// <summary>
/// What a group takes along, in one line: on its own phones, also while it waits for the desk's approval, and on the screen.
/// </summary>
public sealed class GroupLine : Fragment
{
    private const string Own = "group-line";

    /// <summary>On the phones of the group.</summary>
    public static FragmentKey OnPhones(StageId stage, GroupId group) => new(Own, Argument.Of(stage, group), Audience.Group(group));

    /// <summary>On the screen.</summary>
    public static FragmentKey OnScreen(StageId stage, GroupId group) => new(Own, Argument.Of(stage, group), Audience.Screen);

    /// <summary>The list of lines on the screen.</summary>
    public static string List(StageId stage) => string.Create(CultureInfo.InvariantCulture, $"group-lines-{stage.Number}");

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        RosterEvent.ParticipantForgotten e => change.Before.Board.Harvest.Where(entry => entry.Value.By == e.Participant)
            .SelectMany(entry => Everywhere(new(entry.Key.Stage, entry.Key.Group))),
        _ => LineOf(change.Event) is { } line ? Everywhere(line) : [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (stage, group) = (Argument.StageOf(key), Argument.GroupOf(key));
        var line = scene.Workshop.Board.Harvest.GetValueOrDefault((stage, group));
        return key.Audience.GroupOf is not null
            ? new Drawing(typeof(OwnLine), new GroupLineView(group, line is ({ IsHidden: false } or { WaitingSince: not null }) ? line.Text : ""))
            : line is { Text.Length: > 0, IsHidden: false } ? new Drawing(typeof(LineRow), new GroupLineView(group, line.Text), List(stage), group.Number)
            : null;
    }

    private static FragmentKey[] Everywhere(LinePlace line) => [OnPhones(line.Stage, line.Group), OnScreen(line.Stage, line.Group)];

    /// <summary>The line that an event is about, or <c>null</c>.</summary>
    internal static LinePlace? LineOf(WorkshopEvent happened) => happened switch
    {
        BoardEvent.HarvestWritten e => new(e.Stage, e.Group),
        BoardEvent.LineHidden e => new(e.Stage, e.Group),
        BoardEvent.LineRestored e => new(e.Stage, e.Group),
        _ => null,
    };
}

/// <summary>A group and its line; empty while nobody wrote it.</summary>
public sealed record GroupLineView(GroupId Group, string Text);
