using System.Collections.Frozen;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>All kinds of fragments, by name.</summary>
public sealed class FragmentRegistry
{
    private readonly FrozenDictionary<string, Fragment> byName;

    /// <summary>Throws <see cref="ArgumentException"/> when two kinds have the same name.</summary>
    public FragmentRegistry(IEnumerable<Fragment> fragments) => byName = fragments.ToFrozenDictionary(f => f.Name);

    /// <summary>The kind of this fragment.</summary>
    /// <exception cref="KeyNotFoundException">It was never registered.</exception>
    public Fragment this[FragmentKey key] =>
        byName.TryGetValue(key.Name, out var fragment) ? fragment : throw new KeyNotFoundException($"No fragment '{key.Name}' is registered.");

    /// <summary>
    /// Every instance of every kind that the event may have changed, each once. Taking something back touches what its inverse
    /// would touch as well, so that a fragment need not know about undoing.
    /// </summary>
    public HashSet<FragmentKey> Touched(Change change)
    {
        HashSet<FragmentKey> keys = [.. byName.Values.SelectMany(f => f.Touched(change))];
        if (change.Event is ProgrammeEvent.Undone undone)
        {
            keys.UnionWith(Touched(change with { Event = undone.Inverse }));
        }

        return keys;
    }
}
