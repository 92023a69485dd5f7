using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Talks;

/// <summary>Giving a group another theme.</summary>
public sealed class ThemeChoice : Fragment
{
    private const string Own = "theme-choice";

    /// <summary>One group in a stage.</summary>
    public static FragmentKey Of(StageId stage, GroupId group) => new(Own, Argument.Of(stage, group), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => AssignedThemes.In(change).Select(a => Of(a.Stage, a.Group));

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (stage, group) = (Argument.StageOf(key), Argument.GroupOf(key));
        return scene.Workshop.Programme.Find<StageTemplate.Themes>(stage) is { } found && scene.Workshop.ThemeOf(stage, group) is { } theme
            ? new Drawing(typeof(ThemeSelect), new ThemeChoiceView(stage, group, found.Content, theme.Key))
            : null;
    }
}

/// <summary>The themes to choose from, and the one that the group has.</summary>
public sealed record ThemeChoiceView(StageId Stage, GroupId Group, StageTemplate.Themes Themes, string Now);
