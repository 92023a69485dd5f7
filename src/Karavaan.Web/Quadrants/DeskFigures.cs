using Karavaan.Domain;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>The statistics of the room and of each group, on the desk, after the reveal only.</summary>
public sealed class DeskFigures : Fragment
{
    private const string Own = "desk-figures";

    /// <summary>Of a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage) => new(Own, Argument.Of(stage), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is RosterEvent.GroupJoined or RosterEvent.GroupsOpened ? QuadrantStages.All(change.After).Select(s => Of(s.Id)) : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        if (scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is not ({ IsRevealed: true } stage, var content))
        {
            return null;
        }

        var (workshop, words) = (scene.Workshop, scene.Words);
        var room = FigureRow.Of(words[QuadrantsText.WholeRoom], QuadrantStatistics.OfRoom(workshop, stage.Id), content, words);
        var groups = workshop.Roster.AllGroups.SelectMany(group => FigureRow.Of(
            words[ShellText.Group, group.Number], QuadrantStatistics.OfGroup(workshop, stage.Id, group), content, words));
        return new(typeof(DeskFiguresTable), new DeskFiguresView(workshop.Template!.Quadrant, room.Concat(groups).ToSequence()));
    }
}

/// <summary>The axes, and a row for each group and moment.</summary>
public sealed record DeskFiguresView(QuadrantFrame Frame, Sequence<FigureRow> Rows);

/// <summary>One cloud, or the shift between two, as it stands in the table. <paramref name="Disagreement"/> is empty for a shift.</summary>
public sealed record FigureRow(string Who, string Moment, int Count, AxisSummary X, AxisSummary Y, string Disagreement)
{
    /// <summary>The rows of a room or a group; none for who placed nothing.</summary>
    public static IEnumerable<FigureRow> Of(string who, QuadrantStatistics figures, StageTemplate.Quadrant content, Words words)
    {
        if (figures.Today is { } today)
        {
            yield return new(who, content.TodayLabel, today.Count, today.X, today.Y, Number(today.Disagreement, words));
        }

        if (figures.Later is { } later)
        {
            yield return new(who, content.LaterLabel, later.Count, later.X, later.Y, Number(later.Disagreement, words));
        }

        if (figures.Shift is { } shift)
        {
            yield return new(who, words[QuadrantsText.ShiftRow], shift.Count, shift.X, shift.Y, "");
        }
    }

    /// <summary>A figure in hundredths, as the language writes it.</summary>
    public static string Number(double value, Words words) => value.ToString("0.00", words.Culture);
}
