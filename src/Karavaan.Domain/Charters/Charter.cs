using System.Collections.Immutable;
using System.Diagnostics;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>The charter in the making.</summary>
public sealed record Charter(
    ImmutableSortedDictionary<int, Article> Articles,
    ImmutableDictionary<RoundId, Round> Rounds,
    RoundId? OnScreen,
    ImmutableDictionary<ParticipantId, Signature> Signatures)
{
    /// <summary>No articles yet; they come from the template's charter stages at the start.</summary>
    public static Charter Empty { get; } = new(
        ImmutableSortedDictionary<int, Article>.Empty,
        ImmutableDictionary<RoundId, Round>.Empty,
        null,
        ImmutableDictionary<ParticipantId, Signature>.Empty);

    /// <summary>The round that the room is in (open or just revealed), or <c>null</c>.</summary>
    public Round? Now => OnScreen is { } id ? Rounds.GetValueOrDefault(id) : null;

    /// <summary>The article with this number, or <c>null</c>.</summary>
    public Article? Find(ArticleId id) => Articles.GetValueOrDefault(id.Number);

    /// <summary>The last round about an article, or <c>null</c>.</summary>
    public Round? LastRound(Article article) => article.Rounds.Count > 0 ? Rounds.GetValueOrDefault(article.Rounds[^1]) : null;

    /// <summary>Was any article adopted?</summary>
    public bool HasAdopted => Articles.Values.Any(article => article.Status is ArticleStatus.Adopted);

    /// <summary>The blank charter of a template: the articles of all its charter stages; of two with the same number the first.</summary>
    internal static Charter Of(WorkshopTemplate template) => Empty with
    {
        Articles = template.Stages.OfType<StageTemplate.Charter>().SelectMany(stage => stage.Articles)
            .DistinctBy(article => article.Number).ToImmutableSortedDictionary(article => article.Number, Article.Of),
    };

    /// <summary>The charter after an event. Unknown articles and rounds change nothing. A choice never looks at the time.</summary>
    internal Charter Apply(CharterEvent happened, DateTimeOffset at) => happened switch
    {
        CharterEvent.ArticleAssigned e => Change(e.Article, a => a.AssignTo(e.Group)),
        CharterEvent.PenTaken e => Change(e.Article, a => a with { Pen = e.By }),
        CharterEvent.ArticleWritten e => Change(e.Article, a => a with { Text = e.Text, TextVersion = a.TextVersion + 1, WrittenAt = at }),
        CharterEvent.ArticleFrozen e => Change(e.Article, a => a.Freeze(new FrozenVersion(e.Number, e.Text, e.Hash))),
        CharterEvent.RoundOpened e => Open(e),
        CharterEvent.ChoiceMade e => Change(e.Round, r => r.Choose(new Ballot(e.Ballot, e.Choice, e.Reason))),
        CharterEvent.RoundRevealed e => Change(e.Round, r => r with { IsRevealed = true }),
        CharterEvent.ObjectionShown e => Change(e.Round, r => r with { ObjectionOnScreen = e.Objection }),
        CharterEvent.ArticleAdopted e => Change(e.Article, a => a with { Status = new ArticleStatus.Adopted(e.Version) }),
        CharterEvent.ArticleLeftOpen e => Change(e.Article, a => a with { Status = new ArticleStatus.LeftOpen(e.Keeper, e.Until) }),
        CharterEvent.ArticleReconsidered e => Change(e.Article, a => a with { Status = new ArticleStatus.Undecided() }),
        CharterEvent.CharterSigned e => Sign(e, at),
        CharterEvent.SignatureWithdrawn e => this with { Signatures = Signatures.Remove(e.By) },
        _ => throw new UnreachableException(),
    };

    private Charter Open(CharterEvent.RoundOpened e)
    {
        if (Find(e.Article) is not { } article || Rounds.ContainsKey(e.Round))
        {
            return this;
        }

        var round = new Round(e.Round, e.Article, e.Version, article.Rounds.Count + 1, Round.NoBallots, false, null);
        return Change(e.Article, a => a with { Rounds = a.Rounds.Add(e.Round) }) with
        {
            Rounds = Rounds.Add(e.Round, round),
            OnScreen = e.Round,
        };
    }

    private Charter Sign(CharterEvent.CharterSigned e, DateTimeOffset at)
    {
        var order = Signatures.GetValueOrDefault(e.By)?.Order ?? Signatures.Values.Select(s => s.Order).DefaultIfEmpty().Max() + 1;
        return this with { Signatures = Signatures.SetItem(e.By, new Signature(e.By, e.OnBehalf, order, at)) };
    }

    private Charter Change(ArticleId id, Func<Article, Article> change) =>
        Find(id) is { } article ? this with { Articles = Articles.SetItem(id.Number, change(article)) } : this;

    private Charter Change(RoundId id, Func<Round, Round> change) =>
        Rounds.GetValueOrDefault(id) is { } round ? this with { Rounds = Rounds.SetItem(id, change(round)) } : this;
}
