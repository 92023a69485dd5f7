using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>
/// The picked notes on the screen, at most nine groups a page and about as many on each: ten groups make two pages of five. When one
/// of the notes is long, four are the most that can be read whole from the back of the room.
/// </summary>
public static class PickPages
{
    /// <summary>A note with more characters is long.</summary>
    public const int Long = 160;

    private const int Most = 9;
    private const int MostLong = 4;

    /// <summary>How many pages there are; at least one.</summary>
    public static int Count(Workshop state, StageId stage)
    {
        var most = AreLong(state, stage) ? MostLong : Most;
        return Math.Max((state.Roster.Groups + most - 1) / most, 1);
    }

    /// <summary>The groups of a page, which counts from 0; a page after the last shows the last.</summary>
    public static IEnumerable<GroupId> Groups(Workshop state, StageId stage, int page)
    {
        var pages = Count(state, stage);
        var each = (state.Roster.Groups + pages - 1) / pages;
        return state.Roster.AllGroups.Skip(Math.Min(page, pages - 1) * each).Take(each);
    }

    /// <summary>Is one of the picked notes long?</summary>
    public static bool AreLong(Workshop state, StageId stage) =>
        state.Roster.AllGroups.Any(group => state.Board.PickOf(stage, group) is { IsHidden: false, Text.Length: > Long });
}
