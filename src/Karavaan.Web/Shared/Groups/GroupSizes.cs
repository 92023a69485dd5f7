using Karavaan.Domain;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Shared.Groups;

/// <summary>How many people sit in each group.</summary>
public static class GroupSizes
{
    /// <summary>One number per group, from group 1.</summary>
    public static Sequence<int> Of(Roster roster)
    {
        var sizes = new int[roster.Groups];
        foreach (var group in roster.People.Values.Where(p => !p.IsRemoved).Select(p => p.Group?.Number ?? 0).Where(n => n >= 1 && n <= sizes.Length))
        {
            sizes[group - 1]++;
        }

        return [.. sizes];
    }
}
