using Karavaan.Web.Live;

namespace Karavaan.Web.Shared;

/// <summary>Where a workshop's pages and forms are.</summary>
public static class ScenePaths
{
    /// <summary>A participant's path, e.g. <c>/w/WEGNAR/themes/4/notes</c>.</summary>
    public static string Path(this Scene scene, string rest) => $"/w/{scene.Code}/{rest}";

    /// <summary>A facilitator's path, e.g. <c>/w/WEGNAR/desk/timer</c>.</summary>
    public static string DeskPath(this Scene scene, string rest) => $"/w/{scene.Code}/desk/{rest}";
}
