namespace Karavaan.Domain.Workshops;

/// <summary>
/// Chance that can be repeated: Fisher-Yates (Durstenfeld 1964, Algorithm 235) driven by SplitMix64 (Steele, Lea and Flood 2014, 'Fast
/// splittable pseudorandom number generators'). Written out here because <see cref="Random"/> may change its algorithm between
/// versions, and a replayed seed must give the same groups for ever.
/// </summary>
internal static class Shuffle
{
    /// <summary>Puts the items in an order that depends on the seed only.</summary>
    public static void InPlace<T>(Span<T> items, int seed)
    {
        var state = unchecked((ulong)seed);
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(ref state, (ulong)i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>
    /// A number from 0 to below <paramref name="bound"/>: the high half of a 128-bit product. Its bias is under 2^-53 for a thousand
    /// items, far below what a room could notice.
    /// </summary>
    private static int Below(ref ulong state, ulong bound) => (int)Math.BigMul(Next(ref state), bound, out _);

    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
