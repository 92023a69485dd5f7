using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Talks;

namespace Karavaan.Web.Themes;

/// <summary>A group's theme: on the phones of that group, and above its table on the screen.</summary>
public sealed class ThemeHead : Fragment
{
    private const string Own = "theme-head";

    /// <summary>On the phones of a group.</summary>
    public static FragmentKey OnPhones(StageId stage, GroupId group) => new(Own, Argument.Of(stage, group), Audience.Group(group));

    /// <summary>On the screen.</summary>
    public static FragmentKey OnScreen(StageId stage, GroupId group) => new(Own, Argument.Of(stage, group), Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        AssignedThemes.In(change).SelectMany(a => (FragmentKey[])[OnPhones(a.Stage, a.Group), OnScreen(a.Stage, a.Group)]);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (stage, group) = (Argument.StageOf(key), Argument.GroupOf(key));
        return scene.Workshop.ThemeOf(stage, group) is not { } theme ? null
            : new Drawing(key.Audience == Audience.Screen ? typeof(TableHead) : typeof(TaskHead), new ThemeView(stage, group, theme));
    }
}

/// <summary>A group and its theme.</summary>
public sealed record ThemeView(StageId Stage, GroupId Group, Theme Theme);
