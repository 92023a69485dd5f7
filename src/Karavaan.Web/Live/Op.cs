using System.Text.Json.Serialization;

namespace Karavaan.Web.Live;

/// <summary>
/// One step that brings a page up to date. <paramref name="Id"/> is the element's id; <paramref name="V"/> the version of the state
/// that it was drawn from: a page ignores what is older than what it has.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "op")]
[JsonDerivedType(typeof(Put), "put")]
[JsonDerivedType(typeof(Replace), "replace")]
[JsonDerivedType(typeof(Drop), "drop")]
public abstract record Op(string Id, int V)
{
    /// <summary>Add to a list or replace there, at its place in the order.</summary>
    public sealed record Put(string Id, int V, string List, long Order, string Html) : Op(Id, V);

    /// <summary>Replace where it stands.</summary>
    public sealed record Replace(string Id, int V, string Html) : Op(Id, V);

    /// <summary>Take away.</summary>
    public sealed record Drop(string Id, int V) : Op(Id, V);
}
