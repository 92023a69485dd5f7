using System.Reflection;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>
/// Events in which there is no place for words: nothing that somebody wrote can be in one. Of any other it can't be told whose the words are
/// (a file of a colleague's, a text that a group wrote).
/// </summary>
internal static class WordlessEvents
{
    /// <summary>Their stored names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. EventNames.OfType.Where(known => !HasWords(known.Key, [])).Select(known => known.Value).Order(StringComparer.Ordinal)];

    /// <summary>What is abstract may be anything, so that has.</summary>
    private static bool HasWords(Type type, HashSet<Type> seen) =>
        type == typeof(string) || type.IsAbstract
        || (seen.Add(type) && (type.GetGenericArguments().Any(part => HasWords(part, seen)) || (IsOurs(type) && type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(part => HasWords(part.PropertyType, seen)))));

    private static bool IsOurs(Type type) => type.Assembly == typeof(WorkshopEvent).Assembly && !type.IsEnum;
}
