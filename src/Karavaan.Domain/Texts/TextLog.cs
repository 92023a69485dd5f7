using System.Collections.Immutable;

namespace Karavaan.Domain.Texts;

/// <summary>
/// A text that may be written by several at once: as it is now, and the changes that led to it lately. Only so many are kept, so that a
/// text that was changed ten thousand times weighs no more than one that was changed a thousand times.
/// </summary>
/// <param name="Text">As it is now.</param>
/// <param name="Version">How many changes led to it.</param>
/// <param name="Start">The text before the oldest change that is kept.</param>
/// <param name="Recent">The changes that are kept, oldest first.</param>
public sealed record TextLog(string Text, int Version, string Start, ImmutableList<TextUpdate> Recent)
{
    /// <summary>How many changes are kept.</summary>
    public const int Window = 4096;

    /// <summary>Nothing was ever written.</summary>
    public static TextLog Empty { get; } = new("", 0, "", []);

    /// <summary>The oldest version that is still known.</summary>
    public int Oldest => Version - Recent.Count;

    /// <summary>Can what was written on this version still be carried to the newest?</summary>
    public bool Knows(int version) => version >= Oldest && version <= Version;

    /// <summary>What was changed after a version that is known, oldest first.</summary>
    public IEnumerable<TextUpdate> Since(int version) => Enumerable.Range(version - Oldest, Version - version).Select(at => Recent[at]);

    /// <summary>The text of a version that is known.</summary>
    public string At(int version) => version == Version
        ? Text
        : Recent.Take(version - Oldest).Aggregate(Start, (text, update) => update.Changes.ApplyTo(text));

    /// <summary>How long the text of a version that is known was; without making it again.</summary>
    public int LengthAt(int version) => version == Version ? Text.Length : Recent[version - Oldest].Changes.LengthBefore;

    /// <summary>One change more. One that is not for this text changes nothing: a log whose texts were blanked may have such ones.</summary>
    public TextLog Add(TextUpdate update)
    {
        if (update.Changes.LengthBefore != Text.Length)
        {
            return this;
        }

        var next = this with { Text = update.Changes.ApplyTo(Text), Version = Version + 1, Recent = Recent.Add(update) };
        return next.Recent.Count <= Window
            ? next
            : next with { Start = next.Recent[0].Changes.ApplyTo(next.Start), Recent = next.Recent.RemoveAt(0) };
    }
}
