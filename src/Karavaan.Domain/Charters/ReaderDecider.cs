using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>Decides on what readers bring to an article: tips, and the notes that it is built on.</summary>
internal static class ReaderDecider
{
    /// <summary>Anybody in the room gives a tip; the same command again is the same tip.</summary>
    public static Decision Tip(Article article, CharterCommand.GiveTip c, Participant me) =>
        article.Tips.Exists(tip => tip.Id.Value == c.Id) ? Decision.Accept()
        : article.IsDecided ? Decision.Refuse(RefusalCode.ArticleDecided)
        : article.Tips.Count(tip => !tip.IsHandled) >= Limits.Tips ? Decision.Refuse(RefusalCode.TooManyTips, Typed.Words(Limits.Tips))
        : Typed.Required(c.Text, Limits.Tip, text =>
            Decision.Accept(new CharterEvent.TipGiven(new TipId(c.Id), article.Id, me.Id, me.Group, text)));

    /// <summary>The group that writes, or the desk, ticks a tip off.</summary>
    public static Decision Handle(Article article, TipId id) =>
        article.Tips.Find(tip => tip.Id == id) is not { } tip ? Decision.Refuse(RefusalCode.NotFound)
        : tip.IsHandled ? Decision.Accept()
        : Decision.Accept(new CharterEvent.TipHandled(article.Id, id));

    /// <summary>A note that anybody may still see; what was hidden or taken back is no source.</summary>
    public static Decision Cite(Board board, Article article, NoteId note, GroupId group) =>
        OfGroup(article, group, () =>
            article.Sources.Contains(note) ? Decision.Accept()
            : board.Notes.GetValueOrDefault(note) is not { IsHidden: false, Text.Length: > 0 } ? Decision.Refuse(RefusalCode.NoSuchNote)
            : article.Sources.Count >= Limits.Sources ? Decision.Refuse(RefusalCode.TooManySources, Typed.Words(Limits.Sources))
            : Decision.Accept(new CharterEvent.NoteCited(article.Id, note)));

    public static Decision Uncite(Article article, NoteId note, GroupId group) => OfGroup(article, group, () =>
        article.Sources.Contains(note) ? Decision.Accept(new CharterEvent.NoteUncited(article.Id, note)) : Decision.Accept());

    private static Decision OfGroup(Article article, GroupId group, Func<Decision> decide) =>
        !article.IsAt(group) ? Decision.Refuse(RefusalCode.NotYourArticle)
        : article.IsDecided ? Decision.Refuse(RefusalCode.ArticleDecided)
        : decide();
}
