using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Talks;

namespace Karavaan.Web.Choosing;

/// <summary>On the phones of a group: the theme that it will talk about, once the desk has given it one. Nothing before the reveal.</summary>
public sealed class TableTheme : Fragment
{
    private const string Own = "table-theme";

    /// <summary>One group's, in a choose stage.</summary>
    public static FragmentKey Of(StageId stage, GroupId group) => new(Own, Argument.Of(stage, group), Audience.Group(group));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.After.Programme.Now is { Content: StageTemplate.Choose, Id: var stage }
            ? AssignedThemes.In(change).Select(a => Of(stage, a.Group))
            : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var workshop = scene.Workshop;
        var group = Argument.GroupOf(key);
        if (workshop.Programme.Find<StageTemplate.Choose>(Argument.StageOf(key)) is not var (stage, _))
        {
            return null;
        }

        var theme = stage.IsRevealed && workshop.Programme.TalkAfter(stage.Id) is { } talk && workshop.Board.Themes.ContainsKey((talk.Id, group))
            ? workshop.ThemeOf(talk.Id, group)
            : null;
        return new(typeof(TableThemeLine), new TableThemeView(stage.Id, group, theme));
    }
}

/// <summary>A group, and its theme if it has one by now.</summary>
public sealed record TableThemeView(StageId Choose, GroupId Group, Theme? Theme);
