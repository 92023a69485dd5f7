using System.Text.Json.Serialization;
using Karavaan.Domain.Charters;
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

    /// <summary>How often words of the text were blanked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Blanked { get; init; }

    /// <summary>What the editor's version says by now, if it asked: somebody's words in it may have been blanked since.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Base { get; init; }

    /// <param name="article">The article; <c>null</c>: nothing was ever written.</param>
    /// <param name="version">What the editor has; <c>null</c>: nothing yet.</param>
    /// <param name="hasBase">Does it ask for the text of that version too?</param>
    public static TextStand Of(Article? article, int? version, bool hasBase = false) => Of(article?.Log ?? TextLog.Empty, version, hasBase) with { Blanked = article?.Blanked ?? 0 };

    private static TextStand Of(TextLog log, int? version, bool hasBase) => version is { } known && log.Knows(known)
        ? new(log.Version, [.. log.Since(known)], null) { Base = hasBase ? log.At(known) : null }
        : new(log.Version, null, log.Text);
}
