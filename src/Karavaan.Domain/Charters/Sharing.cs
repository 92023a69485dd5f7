using System.Collections.Immutable;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>
/// Several groups on one article: each writes a sentence and gives one dot to another group's. The dots are hidden until the desk
/// reveals them; then the winner's group holds the pen.
/// </summary>
/// <param name="Groups">Who shares it, by number; at least two.</param>
/// <param name="Sentences">The sentence of each group that wrote one, by the group's number.</param>
/// <param name="Dots">To which group's sentence each group gave its dot, both by number.</param>
/// <param name="IsRevealed">Have the dots been shown?</param>
public sealed record Sharing(
    Sequence<GroupId> Groups,
    ImmutableSortedDictionary<int, Sentence> Sentences,
    ImmutableSortedDictionary<int, int> Dots,
    bool IsRevealed)
{
    internal static Sharing Empty { get; } =
        new([], ImmutableSortedDictionary<int, Sentence>.Empty, ImmutableSortedDictionary<int, int>.Empty, false);

    /// <summary>Does this group share it?</summary>
    public bool Has(GroupId group) => Groups.Contains(group);

    /// <summary>The sentence of a group, or <c>null</c>.</summary>
    public Sentence? Of(GroupId group) => Sentences.GetValueOrDefault(group.Number);

    /// <summary>How many dots the sentence of a group has. Only to be shown after the reveal.</summary>
    public int DotsOf(GroupId group) => Dots.Values.Count(to => to == group.Number);

    /// <summary>To which group's sentence a group gave its dot, or <c>null</c>.</summary>
    public GroupId? DotBy(GroupId group) => Dots.TryGetValue(group.Number, out var to) ? new GroupId(to) : null;

    /// <summary>
    /// Whose sentence wins: the one with the most dots; of equal ones the shortest, because an article is two short sentences; of
    /// equally short ones that of the lowest table. <c>null</c>: nobody wrote one.
    /// </summary>
    public GroupId? Winner => Sentences.Count == 0 ? null : Groups.Where(group => Of(group) is not null)
        .OrderByDescending(DotsOf).ThenBy(group => Of(group)!.Text.Length).ThenBy(group => group.Number).First();

    internal Sharing Among(IReadOnlyList<GroupId> groups) => new(
        [.. groups],
        Sentences.RemoveRange(Sentences.Keys.Where(number => !groups.Contains(new(number)))),
        Dots.RemoveRange(Dots.Where(dot => !groups.Contains(new(dot.Key)) || !groups.Contains(new(dot.Value))).Select(dot => dot.Key)),
        false);

    /// <summary>
    /// Dots for a sentence that is taken back stay with its group, so that a log whose blanked sentence was never there tells the same.
    /// </summary>
    internal Sharing Write(GroupId group, Sentence sentence) =>
        !Has(group) ? this
        : this with
        {
            Sentences = sentence.Text.Length > 0 ? Sentences.SetItem(group.Number, sentence) : Sentences.Remove(group.Number),
        };

    internal Sharing Dot(GroupId by, GroupId to) =>
        Has(by) && Has(to) ? this with { Dots = Dots.SetItem(by.Number, to.Number) } : this;

    internal Sharing Forget(ParticipantId person) => this with
    {
        Sentences = Sentences.RemoveRange(Sentences.Where(sentence => sentence.Value.By == person).Select(sentence => sentence.Key)),
    };
}

/// <summary>The sentence of a group, and who typed it last.</summary>
public sealed record Sentence(ParticipantId By, string Text);
