using Karavaan.Domain;
using Karavaan.Domain.Templates;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Authoring;

/// <summary>A version in the list.</summary>
/// <param name="Version">The version.</param>
/// <param name="Changed">The titles of the stages that it changed, added or took away; empty: none of them.</param>
/// <param name="IsHead">Did what is said about the whole evening change, or the order?</param>
/// <param name="IsFirst">Is there none before it to compare with?</param>
public sealed record VersionLine(TemplateVersion Version, Sequence<string> Changed, bool IsHead, bool IsFirst)
{
    /// <summary>What changed in each, newest first as they are given.</summary>
    public static IReadOnlyList<VersionLine> Of(IReadOnlyList<TemplateVersion> newestFirst)
    {
        var read = newestFirst.Select(version => TemplateReader.Read(version.Text).Template).ToList();
        return [.. newestFirst.Select((version, at) => at + 1 < read.Count && read[at] is { } now && read[at + 1] is { } before
            ? Compare(version, before, now)
            : new(version, [], false, at + 1 == read.Count))];
    }

    private static VersionLine Compare(TemplateVersion version, WorkshopTemplate before, WorkshopTemplate now)
    {
        var changed = now.Stages.Except(before.Stages).Concat(before.Stages.Except(now.Stages)).Select(stage => stage.Title).Distinct().ToSequence();
        return new(version, changed, before with { Stages = [] } != now with { Stages = [] } || changed.Count == 0, false);
    }
}
