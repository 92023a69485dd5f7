using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>
/// Which group might talk about which theme, after a choose stage: each its own most-dotted theme, and different ones as long as there
/// are enough. When two groups want the same theme, it goes to the group that gave it the most dots; after that the theme with most
/// dots from the whole room goes first, then the first in the template, then the first group. Dots of people who sit nowhere count for
/// the room only.
/// </summary>
public static class ThemeProposal
{
    /// <summary>A theme for every group, from group 1. Without groups there is one, of everybody. Empty when there is nothing to choose.</summary>
    public static Sequence<ProposedTheme> Of(Workshop state, StageId choose)
    {
        var themes = state.Programme.TalkAfter(choose)?.Content is StageTemplate.Themes talk ? talk.List : [];
        var groups = Math.Max(state.Roster.Groups, 1);
        var most = themes.Count == 0 ? 0 : (groups + themes.Count - 1) / themes.Count;
        var found = new Dictionary<GroupId, ProposedTheme>();
        foreach (var wish in Wishes(state, choose, themes, groups))
        {
            if (!found.ContainsKey(wish.Group) && found.Values.Count(f => f.Theme.Key == wish.Theme.Key) < most)
            {
                found.Add(wish.Group, wish);
            }
        }

        return found.Values.OrderBy(f => f.Group.Number).ToSequence();
    }

    /// <summary>Every group with every theme, the strongest wish first. Sorting keeps template and group order where wishes are equal.</summary>
    private static IEnumerable<ProposedTheme> Wishes(Workshop state, StageId choose, Sequence<Theme> themes, int groups)
    {
        var dots = state.Board.ThemeDotsIn(choose);
        var room = dots.OfRoom();
        var own = Enumerable.Range(1, groups).Select(n => dots.Of(People(state.Roster, new GroupId(n)))).ToList();
        return themes
            .SelectMany(theme => own.Select((of, at) => new ProposedTheme(new GroupId(at + 1), theme, of.GetValueOrDefault(theme.Key))))
            .OrderByDescending(wish => wish.Dots)
            .ThenByDescending(wish => room.GetValueOrDefault(wish.Theme.Key));
    }

    private static IEnumerable<ParticipantId> People(Roster roster, GroupId group) =>
        (roster.Groups == 0 ? roster.Present : roster.In(group)).Select(person => person.Id);
}

/// <summary>A group, the theme that it might take, and how many dots the group itself gave that theme.</summary>
public sealed record ProposedTheme(GroupId Group, Theme Theme, int Dots);
