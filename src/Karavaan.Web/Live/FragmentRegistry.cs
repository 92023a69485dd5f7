using System.Collections.Frozen;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
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
    /// would touch as well, approving many what showing each of them would, and forgetting somebody what changing the texts would that they
    /// wrote in, and emptying each of their answers: so a fragment need not know about undoing, approving or blanking.
    /// </summary>
    public HashSet<FragmentKey> Touched(Change change)
    {
        HashSet<FragmentKey> keys = [.. byName.Values.SelectMany(f => f.Touched(change))];
        foreach (var part in Parts(change))
        {
            keys.UnionWith(Touched(change with { Event = part }));
        }

        return keys;
    }

    private static IEnumerable<WorkshopEvent> Parts(Change change) => change.Event switch
    {
        RosterEvent.ParticipantForgotten e => Blanked(change.Before, e.Participant),
        ProgrammeEvent.Undone e => [e.Inverse],
        ApprovalEvent e => Shown(Pile.Of(e)),
        _ => [],
    };

    private static IEnumerable<WorkshopEvent> Blanked(Workshop before, ParticipantId who) =>
    [
        .. before.Charter.Articles.Values.Where(article => article.Writers.Contains(who)).Select(article => new CharterEvent.TextRestored(article.Id, 0, 0)),
        .. before.Board.Answers.Where(asked => asked.Value.ContainsKey(who)).Select(asked => new BoardEvent.AnswerGiven(asked.Key.Stage, asked.Key.Question, who, "")),
    ];

    private static IEnumerable<WorkshopEvent> Shown(Pile pile) =>
    [
        .. pile.Notes.Select(note => new BoardEvent.NoteRestored(note)),
        .. pile.Answers.Select(answer => new BoardEvent.AnswerRestored(answer.Stage, answer.Question, answer.By)),
        .. pile.Lines.Select(line => new BoardEvent.LineRestored(line.Stage, line.Group)),
        .. pile.Offers.Select(offer => new MarketEvent.OfferRestored(offer)),
        .. pile.Agreements.Select(agreement => new AgreementEvent.AgreementRestored(agreement)),
        .. pile.Words.Select(words => new QuadrantEvent.WordsRestored(words.Stage, words.By)),
    ];
}
