using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Karavaan.Domain;

/// <summary>
/// An immutable list that compares by value: two sequences are equal when they hold equal items in the same order.
/// Records that hold lists use it, so that they compare by value too. Written as <c>[a, b]</c>; in JSON it is an array.
/// </summary>
/// <typeparam name="T">The items; compared with their default equality.</typeparam>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Create))]
[JsonConverter(typeof(SequenceConverterFactory))]
public sealed class Sequence<T> : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    private readonly T[] items;

    internal Sequence(T[] items) => this.items = items;

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    /// <exception cref="IndexOutOfRangeException">No item stands at this place.</exception>
    public T this[int index] => items[index];

    /// <summary>A new sequence with one item more at the end.</summary>
    public Sequence<T> Add(T item) => new([.. items, item]);

    /// <summary>A new sequence with another item at one place.</summary>
    /// <exception cref="IndexOutOfRangeException">No item stands at this place.</exception>
    public Sequence<T> With(int index, T item)
    {
        T[] copy = [.. items];
        copy[index] = item;
        return new(copy);
    }

    /// <inheritdoc/>
    public bool Equals(Sequence<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || items.AsSpan().SequenceEqual(other.items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items between square brackets: what a failing test prints.</summary>
    public override string ToString() => $"[{string.Join(", ", items)}]";

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    /// <summary>Equal by value.</summary>
    public static bool operator ==(Sequence<T>? left, Sequence<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Different by value.</summary>
    public static bool operator !=(Sequence<T>? left, Sequence<T>? right) => !(left == right);
}

/// <summary>Makes sequences.</summary>
public static class Sequence
{
    /// <summary>A sequence of the items of a span: what a collection expression calls.</summary>
    public static Sequence<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A sequence of the items of a query, read once.</summary>
    public static Sequence<T> ToSequence<T>(this IEnumerable<T> items) => new([.. items]);
}
