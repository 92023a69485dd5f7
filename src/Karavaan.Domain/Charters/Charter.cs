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
    /// <summary>The editor of texts that were stored whole: nobody's.</summary>
    private const string WholeText = "whole";

    /// <summary>Whose board answered that it does not sign. Who signs again afterwards is not among them.</summary>
    public ImmutableHashSet<ParticipantId> Declined { get; init; } = [];

    /// <summary>No articles yet; they come from the template's charter stages at the start.</summary>
    public static Charter Empty { get; } = new(
        ImmutableSortedDictionary<int, Article>.Empty,
        ImmutableDictionary<RoundId, Round>.Empty,
        null,
        ImmutableDictionary<ParticipantId, Signature>.Empty);

    /// <summary>Who took it on to answer for a group; they may have left it since (see <see cref="Workshop.SpeakerOf"/>).</summary>
    public ImmutableDictionary<GroupId, ParticipantId> Speakers { get; init; } = ImmutableDictionary<GroupId, ParticipantId>.Empty;

    /// <summary>The article that hangs large on the wall; <c>null</c>: none was written.</summary>
    public WallTurn? Turn { get; init; }

    /// <summary>The open letter; <c>null</c>: nobody worded it.</summary>
    public Letter? Letter { get; init; }

    /// <summary>The round that the room is in (open or just revealed), or <c>null</c>.</summary>
    public Round? Now => OnScreen is { } id ? Rounds.GetValueOrDefault(id) : null;

    /// <summary>The article with this number, or <c>null</c>.</summary>
    public Article? Find(ArticleId id) => Articles.GetValueOrDefault(id.Number);

    /// <summary>The last round about an article, or <c>null</c>.</summary>
    public Round? LastRound(Article article) => article.Rounds.Count > 0 ? Rounds.GetValueOrDefault(article.Rounds[^1]) : null;

    /// <summary>The text that the article's round before this one was about; <c>null</c> in a first round.</summary>
    public string? TextBefore(Round round) =>
        Find(round.Article) is { } article && article.Rounds.IndexOf(round.Id) is > 0 and var i ? TextOf(article, article.Rounds[i - 1]) : null;

    /// <summary>The text that the room was first asked about; <c>null</c> when it was never asked.</summary>
    public string? FirstAsked(Article article) => article.Rounds.Count > 0 ? TextOf(article, article.Rounds[0]) : null;

    /// <summary>Was any article adopted?</summary>
    public bool HasAdopted => Articles.Values.Any(article => article.Status is ArticleStatus.Adopted);

    /// <summary>What a signature that is given now stands for.</summary>
    public Sequence<SignedArticle> Adopted => Articles.Values.SelectMany(article => article.Status is ArticleStatus.Adopted(var version)
        ? [new SignedArticle(article.Id, version)] : (SignedArticle[])[]).ToSequence();

    /// <summary>
    /// What a signature still stands for: the articles that it was given for and that are adopted in the same version now. An article
    /// that was reconsidered, or adopted later, has to be signed again.
    /// </summary>
    public IEnumerable<SignedArticle> StandsFor(Signature signature) => signature.Covers.Where(Adopted.Contains);

    /// <summary>Does it stand for everything that is adopted, and for nothing else?</summary>
    public bool IsUpToDate(Signature signature) => signature.Covers == Adopted;

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
        CharterEvent.ArticleShared e => Change(e.Article, a => a.ShareAmong(e.Groups)),
        CharterEvent.SentenceWritten e => Share(e.Article, s => s.Write(e.Group, new Sentence(e.By, e.Text))),
        CharterEvent.SentenceDotted e => Share(e.Article, s => s.Dot(e.Group, e.To)),
        CharterEvent.SentencesRevealed e => Change(e.Article, a => a.Won(e.Winner)),
        CharterEvent.TipGiven e => Change(e.Article, a => a.Add(new Tip(e.Tip, e.By, e.From, e.Text, false))),
        CharterEvent.TipHandled e => Change(e.Article, a => a.Handle(e.Tip)),
        CharterEvent.NoteCited e => Change(e.Article, a => a.Cite(e.Note)),
        CharterEvent.NoteUncited e => Change(e.Article, a => a with { Sources = a.Sources.Remove(e.Note) }),
        CharterEvent.SpeakerTaken e => this with { Speakers = Speakers.SetItem(e.Group, e.By) },
        CharterEvent.PenTaken e => Change(e.Article, a => a with { Pen = e.By }),
        CharterEvent.ArticleWritten e => Write(e.Article, at, a => a.Change(new(WholeText, Rewording.Of(a.Log.Text, e.Text)), at, e.By)),
        CharterEvent.TextChanged e => Write(e.Article, at, a => a.Change(new(e.Editor, e.Changes), at, e.By)),
        CharterEvent.TextRestored e => Write(e.Article, at, a => a.Restore(e, at)),
        CharterEvent.ArticleFrozen e => Change(e.Article, a => a.Freeze(new FrozenVersion(e.Number, e.Text, e.Hash), at)),
        CharterEvent.RoundOpened e => Open(e),
        CharterEvent.ChoiceMade e => Change(e.Round, r => r.Choose(new Ballot(e.Ballot, e.Choice, e.Reason, e.Explains))),
        CharterEvent.RoundRevealed e => Change(e.Round, r => r with { IsRevealed = true, Silent = e.Silent }),
        CharterEvent.ObjectionShown e => Change(e.Round, r => r with { ObjectionOnScreen = e.Objection }),
        CharterEvent.ArticleAdopted e => Change(e.Article, a => a with { Status = new ArticleStatus.Adopted(e.Version) }),
        CharterEvent.ArticleLeftOpen e => Change(e.Article, a => a with { Status = new ArticleStatus.LeftOpen(e.Keeper, e.Until) }),
        CharterEvent.ArticleReconsidered e => Change(e.Article, a => a with { Status = new ArticleStatus.Undecided() }),
        CharterEvent.CharterSigned e => Sign(e.By, e.OnBehalf, null, at),
        CharterEvent.SignaturePending e => Sign(e.By, true, e.AnswerBy, at),
        CharterEvent.SignatureConfirmed e => Signatures.ContainsKey(e.Of) ? Sign(e.Of, true, null, at) : this,
        CharterEvent.SignatureDeclined e => this with { Signatures = Signatures.Remove(e.Of), Declined = Declined.Add(e.Of) },
        CharterEvent.LetterWritten e => this with { Letter = new(e.To, e.Salutation, e.Text) },
        CharterEvent.SignatureWithdrawn e => this with { Signatures = Signatures.Remove(e.By) },
        _ => throw new UnreachableException(),
    };

    /// <summary>The charter without the tips and sentences that this person typed.</summary>
    internal Charter Forget(ParticipantId person) =>
        this with { Articles = Articles.ToImmutableSortedDictionary(article => article.Key, article => article.Value.Forget(person)) };

    private string? TextOf(Article article, RoundId id) =>
        Rounds.GetValueOrDefault(id) is { } round ? article.Versions.Find(version => version.Number == round.Version)?.Text : null;

    private Charter Open(CharterEvent.RoundOpened e)
    {
        if (Find(e.Article) is not { } article || Rounds.ContainsKey(e.Round))
        {
            return this;
        }

        var round = new Round(e.Round, e.Article, e.Version, article.Rounds.Count + 1, Round.NoBallots, false, null) { Mode = e.Mode };
        return Change(e.Article, a => a with { Rounds = a.Rounds.Add(e.Round) }) with
        {
            Rounds = Rounds.Add(e.Round, round),
            OnScreen = e.Round,
        };
    }

    private Charter Sign(ParticipantId by, bool onBehalf, DateOnly? answerBy, DateTimeOffset at)
    {
        var order = Signatures.GetValueOrDefault(by)?.Order ?? Signatures.Values.Select(s => s.Order).DefaultIfEmpty().Max() + 1;
        var signature = new Signature(by, onBehalf, order, at) { AnswerBy = answerBy, Covers = Adopted };
        return this with { Signatures = Signatures.SetItem(by, signature), Declined = Declined.Remove(by) };
    }

    private Charter Write(ArticleId id, DateTimeOffset at, Func<Article, Article> change) => Find(id) is null ? this : Change(id, change) with
    {
        Turn = WallTurn.Next(Turn, Turn is { } turn ? Find(turn.Article)?.WrittenAt : null, id, at),
    };

    private Charter Share(ArticleId id, Func<Sharing, Sharing> change) =>
        Change(id, article => article.Sharing is { } sharing ? article with { Sharing = change(sharing) } : article);

    private Charter Change(ArticleId id, Func<Article, Article> change) =>
        Find(id) is { } article ? this with { Articles = Articles.SetItem(id.Number, change(article)) } : this;

    private Charter Change(RoundId id, Func<Round, Round> change) =>
        Rounds.GetValueOrDefault(id) is { } round ? this with { Rounds = Rounds.SetItem(id, change(round)) } : this;
}
