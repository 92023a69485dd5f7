using Karavaan.Domain;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Quadrants;

/// <summary>
/// The names on the wall once more, as a table for the text version and for screen readers, also those for which the picture had no room;
/// of how many organisations no name hangs stands on the wall.
/// </summary>
public sealed class ScreenNameTable : Fragment
{
    private const string Own = "screen-name-table";

    /// <summary>Of a quadrant stage.</summary>
    public static FragmentKey Of(StageId stage) => new(Own, Argument.Of(stage), Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.NameShown e => [Of(e.Stage)],
        QuadrantEvent.ExamplesShown e => [Of(e.Stage)],
        QuadrantEvent.ArrowsShown e => [Of(e.Stage)],
        QuadrantEvent.OrganisationsMerged or QuadrantEvent.OrganisationParted or RosterEvent.ParticipantForgotten =>
            QuadrantStages.All(change.After).Select(s => Of(s.Id)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        if (scene.Workshop.Programme.Find<StageTemplate.Quadrant>(Argument.StageOf(key)) is not var (stage, content) || !stage.IsRevealed)
        {
            return null;
        }

        var (frame, hasLater) = (scene.Workshop.Template!.Quadrant, scene.Workshop.Quadrants.ShowOf(stage.Id).HasArrows);
        List<Placement> shown = [.. ScreenNames.All(scene.Workshop, stage.Id).Where(p => hasLater || p.Today is not null)];
        var rows = shown
            .Select(p => new NamedRow(ScreenNames.NameOf(scene.Workshop, p) ?? "", FieldOf(p.Today, frame), hasLater ? FieldOf(p.Later, frame) : null))
            .Where(row => row.Name.Length > 0).ToSequence();
        return new(typeof(ScreenNameRows), new ScreenNameTableView(content, rows, hasLater, LeftOf(scene.Workshop, stage, shown)));
    }

    /// <summary>Organisations, not people: one dot that carries its name says for all of an organisation what it is called.</summary>
    private static int LeftOf(Workshop workshop, Stage stage, List<Placement> shown)
    {
        var layout = ScreenNames.Layout(workshop, stage);
        var named = shown.Where(p => layout.ContainsKey(p.By)).Select(p => p.Organisation);
        return shown.Where(p => !string.IsNullOrEmpty(ScreenNames.NameOf(workshop, p))).Select(p => p.Organisation).Distinct().Except(named).Count();
    }

    private static string? FieldOf(Position? at, QuadrantFrame frame) => at is { } position ? FieldSign.Of(position, frame).Name.Name : null;
}

/// <summary>An organisation and the fields that it stands in; <c>null</c>: not placed, or not shown yet.</summary>
public sealed record NamedRow(string Name, string? Today, string? Later);

/// <summary>The names of the moments, every row, whether the second moment is shown, and for the names of how many organisations the picture has no room.</summary>
public sealed record ScreenNameTableView(StageTemplate.Quadrant Content, Sequence<NamedRow> Rows, bool HasLater, int Left);
