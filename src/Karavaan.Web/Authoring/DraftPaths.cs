using System.Globalization;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Authoring;

/// <summary>Where a facilitator's own templates are.</summary>
internal static class DraftPaths
{
    /// <summary>Where one more is taken.</summary>
    public const string Mine = "/templates";

    /// <summary>The library, with all of them.</summary>
    public const string All = $"{Mine}/library";

    /// <summary>Where one of them is changed.</summary>
    public static string Of(Guid template) => $"{Mine}/{template}";

    /// <summary>Where one stage of it is changed, from 1; 0: what it says about the whole evening.</summary>
    public static string StageOf(Guid template, int stage) => $"{Of(template)}?stage={stage}";

    /// <summary>The same, with another moment of it to look at than the first.</summary>
    public static string MomentOf(Guid template, int stage, int moment) => StageOf(template, stage) + (moment > 1 ? $"&moment={moment}" : "");

    /// <summary>The moment that an address asks for, from 1; without one the first.</summary>
    public static int MomentIn(HttpRequest request) =>
        int.TryParse(request.Query["moment"], NumberStyles.None, CultureInfo.InvariantCulture, out var moment) ? moment : 1;

    /// <summary>Its file.</summary>
    public static string FileOf(Guid template) => $"{Of(template)}/file";

    /// <summary>Its file as a text to change.</summary>
    public static string TextOf(Guid template) => $"{Of(template)}/text";

    /// <summary>Its versions.</summary>
    public static string VersionsOf(Guid template) => $"{Of(template)}/versions";

    /// <summary>One of its versions.</summary>
    public static string VersionOf(Guid template, int version) => $"{VersionsOf(template)}/{version}";

    /// <summary>A surface as it looks at a moment of a stage; the version makes the browser ask again.</summary>
    public static string PreviewOf(OwnTemplate draft, int stage, int moment, string surface) =>
        $"{Of(draft.Id)}/preview/{stage}/{surface}?v={draft.Version}" + (moment > 1 ? $"&moment={moment}" : "");

    /// <summary>Where it is deleted.</summary>
    public static string DeletionOf(Guid template) => $"{Of(template)}/deletion";
}
