using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>The picked notes on the screen, at most nine groups a page and about as many on each: ten groups make two pages of five.</summary>
public static class PickPages
{
    /// <summary>The most cards that can be read from the back of the room.</summary>
    public const int Most = 9;

    /// <summary>How many pages there are; at least one.</summary>
    public static int Count(Roster roster) => Math.Max((roster.Groups + Most - 1) / Most, 1);

    /// <summary>The groups of a page, which counts from 0; a page after the last shows the last.</summary>
    public static IEnumerable<GroupId> Groups(Roster roster, int page)
    {
        var pages = Count(roster);
        var each = (roster.Groups + pages - 1) / pages;
        return roster.AllGroups.Skip(Math.Min(page, pages - 1) * each).Take(each);
    }
}
