using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Talks;

/// <summary>Which groups got a theme.</summary>
public static class AssignedThemes
{
    /// <summary>The stage and group of every theme that this change gave away.</summary>
    public static IEnumerable<(StageId Stage, GroupId Group)> In(Change change) => change.Event switch
    {
        BoardEvent.ThemeAssigned e => [(e.Stage, e.Group)],
        BoardEvent.ThemesAssigned e => e.Themes.Select((_, at) => (e.Stage, new GroupId(at + 1))),
        _ => [],
    };
}
