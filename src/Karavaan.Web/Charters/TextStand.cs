using System.Text.Json.Serialization;
using Karavaan.Domain.Texts;

namespace Karavaan.Web.Charters;

/// <summary>How a text stands, for an editor that has an older version.</summary>
/// <param name="Version">The newest version.</param>
/// <param name="Updates">What was changed since the editor's version, oldest first; <c>null</c>: that is no longer known.</param>
/// <param name="Text">The whole text, where the changes are not known.</param>
internal sealed record TextStand(
    int Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<TextUpdate>? Updates,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text)
{
    /// <summary>Always: the answer to what was sent is that it is durable.</summary>
    public bool Saved { get; } = true;

    /// <param name="log">The text.</param>
    /// <param name="version">What the editor has; <c>null</c>: nothing yet.</param>
    public static TextStand Of(TextLog log, int? version) => version is { } known && log.Knows(known)
        ? new(log.Version, [.. log.Since(known)], null)
        : new(log.Version, null, log.Text);
}
