using System.Globalization;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Harvests;

/// <summary>What a group takes along, in one line: on its own phones, on the screen and on the desk.</summary>
public sealed class GroupLine : Fragment
{
    private const string Own = "group-line";

    /// <summary>On the phones of the group.</summary>
    public static FragmentKey OnPhones(StageId stage, GroupId group) => new(Own, Argument.Of(stage, group), Audience.Group(group));

    /// <summary>On the screen.</summary>
    public static FragmentKey OnScreen(StageId stage, GroupId group) => new(Own, Argument.Of(stage, group), Audience.Screen);

    /// <summary>On the desk.</summary>
    public static FragmentKey OnDesk(StageId stage, GroupId group) => new(Own, Argument.Of(stage, group), Audience.Desk);

    /// <summary>The list of lines on screen and desk.</summary>
    public static string List(StageId stage) => string.Create(CultureInfo.InvariantCulture, $"group-lines-{stage.Number}");

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is BoardEvent.HarvestWritten e
        ? [OnPhones(e.Stage, e.Group), OnScreen(e.Stage, e.Group), OnDesk(e.Stage, e.Group)]
        : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (stage, group) = (Argument.StageOf(key), Argument.GroupOf(key));
        var line = scene.Workshop.Board.Harvest.GetValueOrDefault((stage, group));
        return key.Audience.GroupOf is not null ? new Drawing(typeof(OwnLine), new GroupLineView(group, line?.Text ?? ""))
            : line is { Text.Length: > 0 } ? new Drawing(typeof(LineRow), new GroupLineView(group, line.Text), List(stage), group.Number)
            : null;
    }
}

/// <summary>A group and its line; empty while nobody wrote it.</summary>
public sealed record GroupLineView(GroupId Group, string Text);
