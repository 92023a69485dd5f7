using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Talks;

namespace Karavaan.Web.Choosing;

/// <summary>
/// The themes on screen and desk: by name until the reveal, then with a bar each, most dots on top, and with the tables that got them.
/// </summary>
public sealed class ThemeBars : Fragment
{
    private const string Own = "theme-bars";

    /// <summary>The themes of one choose stage, on the screen or the desk.</summary>
    public static FragmentKey Of(StageId stage, Audience audience) => new(Own, Argument.Of(stage), audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.After.Programme.Now is { Content: StageTemplate.Choose, Id: var stage } && AssignedThemes.In(change).Any()
            ? [Of(stage, Audience.Screen), Of(stage, Audience.Desk)]
            : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var workshop = scene.Workshop;
        if (workshop.Programme.Find<StageTemplate.Choose>(Argument.StageOf(key)) is not var (stage, _))
        {
            return null;
        }

        var themes = DottedThemes.All(workshop, stage);
        return new(typeof(ThemeBarList), new ThemeBarsView(
            [.. themes.Select(dotted => new ThemeBar(dotted.Theme.Title, dotted.Dots, stage.IsRevealed ? Tables(workshop, stage.Id, dotted.Theme) : []))],
            themes.Max(dotted => dotted.Dots) ?? 0,
            stage.IsRevealed,
            scene.LangOfThemes(stage.Id)));
    }

    private static IReadOnlyList<GroupId> Tables(Workshop workshop, StageId choose, Theme theme) =>
        workshop.Programme.TalkAfter(choose) is not { } talk
            ? []
            : [.. workshop.Roster.AllGroups.Where(group => workshop.Board.Themes.GetValueOrDefault((talk.Id, group)) == theme.Key)];
}

/// <summary>A theme with its dots and the tables that talk about it; both only after the reveal.</summary>
public sealed record ThemeBar(string Title, int? Dots, IReadOnlyList<GroupId> Tables);

/// <summary>All themes in order, the most dots that one has, and whether they are shown; and the language of their titles.</summary>
public sealed record ThemeBarsView(IReadOnlyList<ThemeBar> Bars, int Most, bool IsRevealed, string? Lang);
