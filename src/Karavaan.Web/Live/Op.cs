using System.Text.Json.Serialization;
using Karavaan.Domain.Texts;

namespace Karavaan.Web.Live;

/// <summary>
/// One step that brings a page up to date. <paramref name="Id"/> is the element's id; <paramref name="V"/> the version of the state
/// that it was drawn from: a page ignores what is older than what it has.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "op")]
[JsonDerivedType(typeof(Put), "put")]
[JsonDerivedType(typeof(Replace), "replace")]
[JsonDerivedType(typeof(Drop), "drop")]
[JsonDerivedType(typeof(Text), "text")]
public abstract record Op(string Id, int V)
{
    /// <summary>Add to a list or replace there, at its place in the order.</summary>
    public sealed record Put(string Id, int V, string List, long Order, string Html) : Op(Id, V);

    /// <summary>Replace where it stands.</summary>
    public sealed record Replace(string Id, int V, string Html) : Op(Id, V);

    /// <summary>Take away.</summary>
    public sealed record Drop(string Id, int V) : Op(Id, V);

    /// <summary>
    /// Changes of a text that several write, one after the other from the version <paramref name="From"/> of that text on. Without any, it
    /// says only which version there is; a page that misses some asks for them.
    /// </summary>
    public sealed record Text(string Id, int V, int From, IReadOnlyList<TextUpdate> Updates) : Op(Id, V)
    {
        /// <summary>The text that it is about.</summary>
        [JsonIgnore]
        public TextLog Log { get; init; } = TextLog.Empty;

        /// <summary>How often words of it were blanked: who has an older text of the same version reads it again.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Blanked { get; init; }

        /// <summary>The changes after a version, where that is known.</summary>
        internal Text Since(int from) => Log.Knows(from) ? this with { From = from, Updates = [.. Log.Since(from)] } : this;
    }
}
