using Karavaan.Domain.Templates;
using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>Decides on who writes an article, and what. One who holds the pen and many who write together write in the same way.</summary>
internal static class WritingDecider
{
    public static Decision Write(Programme programme, Article article, ParticipantId me, GroupId group, CharterCommand.WriteArticle c) =>
        Refusal(programme, article, me, group) is { } code ? Decision.Refuse(code)
        : Rewrite(article, c, change => Accept(article, me, IsTogether(programme, article), FieldOf(c), [change]));

    public static Decision WriteAtDesk(Article article, CharterCommand.WriteArticle c) =>
        article.IsDecided ? Decision.Refuse(RefusalCode.ArticleDecided)
        : Rewrite(article, c, change => Accept(article, null, true, FieldOf(c), [change]));

    public static Decision Change(Programme programme, Article article, ParticipantId me, GroupId group, CharterCommand.ChangeText c) =>
        Refusal(programme, article, me, group) is { } code ? Decision.Refuse(code)
        : Rebased(article, c, changes => Accept(article, me, IsTogether(programme, article), c.Editor, changes));

    public static Decision ChangeAtDesk(Article article, CharterCommand.ChangeText c) =>
        article.IsDecided ? Decision.Refuse(RefusalCode.ArticleDecided)
        : Rebased(article, c, changes => Accept(article, null, true, c.Editor, changes));

    public static Decision Restore(Article article, int version) =>
        article.IsDecided ? Decision.Refuse(RefusalCode.ArticleDecided)
        : article.TextOf(version) is not { } text ? Decision.Refuse(RefusalCode.TextTooOld)
        : text == article.Log.Text ? Decision.Accept()
        : Decision.Accept(new CharterEvent.TextRestored(article.Id, version, article.TextVersion));

    private static Decision Accept(Article article, ParticipantId? me, bool isTogether, string editor, IReadOnlyList<ChangeSet> changes)
    {
        var written = changes.Select(change => new CharterEvent.TextChanged(article.Id, me, editor, change));
        return isTogether || article.Pen == me || changes.Count == 0
            ? Decision.Accept([.. written])
            : Decision.Accept([new CharterEvent.PenTaken(article.Id, me), .. written]);
    }

    /// <summary>What the field says, as a change of what it showed, carried over what others changed since.</summary>
    private static Decision Rewrite(Article article, CharterCommand.WriteArticle c, Func<ChangeSet, Decision> accept)
    {
        if (!article.Log.Knows(c.Version ?? article.TextVersion))
        {
            return Decision.Refuse(RefusalCode.TextTooOld);
        }

        if (c.Editor is not null && !IsName(c.Editor))
        {
            return Decision.Refuse(RefusalCode.TextChangeInvalid);
        }

        var since = article.Log.Since(c.Version ?? article.TextVersion).ToList();
        if ((long)since.Count * since.Count(update => update.Editor == c.Editor) > Limits.TextSteps)
        {
            return Decision.Refuse(RefusalCode.TextTooOld);
        }

        return Typed.Optional(c.Text, Limits.Article, clean =>
        {
            var copy = Copy.Of(article.Log, c.Version ?? article.TextVersion, FieldOf(c));
            if (Typed.Clean(copy.Text) == clean)
            {
                return Decision.Accept();
            }

            var change = copy.Carry(Rewording.Of(copy.Text, Around(copy.Text, clean)));
            return change.IsEmpty ? Decision.Accept() : Fits(article, change.ApplyTo(article.Log.Text)) ?? accept(change);
        });
    }

    /// <summary>A field leaves out the white space around a text; somebody else may just be typing there.</summary>
    private static string Around(string text, string clean) =>
        text.AsSpan().TrimStart() is { IsEmpty: false } rest ? $"{text[..^rest.Length]}{clean}{text[text.AsSpan().TrimEnd().Length..]}" : text + clean;

    private static Decision Rebased(Article article, CharterCommand.ChangeText c, Func<IReadOnlyList<ChangeSet>, Decision> accept) =>
        !article.Log.Knows(c.Version) ? Decision.Refuse(RefusalCode.TextTooOld)
        : !IsName(c.Editor) || c.Changes.Count > Limits.TextChanges || !Follow(c.Changes, article.Log.LengthAt(c.Version))
            ? Decision.Refuse(RefusalCode.TextChangeInvalid)
        : (long)c.Changes.Count * (article.TextVersion - c.Version) > Limits.TextSteps ? Decision.Refuse(RefusalCode.TextBehind)
        : Rebase.Over(c.Changes, c.Editor, article.Log.Since(c.Version)) is var mine && After(article.Log.Text, mine) is not { } text
            ? Decision.Refuse(RefusalCode.TextChangeInvalid)
        : Fits(article, text) ?? accept(mine);

    /// <summary>Is each for the text that the one before it leaves, and made of what people can type?</summary>
    private static bool Follow(IEnumerable<ChangeSet> changes, int length)
    {
        foreach (var change in changes)
        {
            if (change.LengthBefore != length || change.Runs.Any(run => run.Inserted?.Any(IsUnfit) == true))
            {
                return false;
            }

            length = change.LengthAfter;
        }

        return true;
    }

    private static bool IsUnfit(char sign) => char.IsControl(sign) && sign is not ('\n' or '\t');

    /// <summary>The text after all of them; <c>null</c> when one cuts a character in two.</summary>
    private static string? After(string text, IReadOnlyList<ChangeSet> changes)
    {
        foreach (var change in changes)
        {
            if (!change.CanApplyTo(text))
            {
                return null;
            }

            text = change.ApplyTo(text);
        }

        return text;
    }

    /// <summary>Together they may have written more than fits; whoever makes it shorter always may.</summary>
    private static Decision? Fits(Article article, string text) => text.Length <= Math.Max(Limits.Article, article.Log.Text.Length)
        ? null
        : Decision.Refuse(RefusalCode.TextTooLong, Typed.Words(Limits.Article), Typed.Words(text.Length));

    private static string FieldOf(CharterCommand.WriteArticle c) => c.Editor ?? c.Id.ToString("n");

    private static bool IsName(string editor) =>
        editor.Length is > 0 and <= Limits.Editor && editor.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-');

    private static RefusalCode? Refusal(Programme programme, Article article, ParticipantId me, GroupId group) =>
        Closed(programme, article) is { } code ? code
        : article.Group != group ? RefusalCode.NotYourArticle
        : article.IsDecided ? RefusalCode.ArticleDecided
        : article.Pen is { } holder && holder != me && !IsTogether(programme, article) ? RefusalCode.PenElsewhere
        : null;

    /// <summary>Is it written together in one of the stages that accept it now?</summary>
    private static bool IsTogether(Programme programme, Article article) => programme.Stages.Any(stage =>
        stage.Content is StageTemplate.Charter { Mode: WritingMode.Together } && IsWrittenIn(stage.Content, article) && Until.Refusal(stage) is null);

    /// <summary>
    /// Why nobody at a table can write this article now, or <c>null</c>. It is written in a charter stage that holds it, and in every
    /// consent stage, where objections are worked in: one of them that accepts is enough.
    /// </summary>
    private static RefusalCode? Closed(Programme programme, Article article)
    {
        RefusalCode? answer = RefusalCode.StageNotOpen;
        foreach (var stage in programme.Stages.Where(stage => IsWrittenIn(stage.Content, article)))
        {
            if (Until.Refusal(stage) is not { } code)
            {
                return null;
            }

            answer = code == RefusalCode.StageLocked ? code : answer;
        }

        return answer;
    }

    private static bool IsWrittenIn(StageTemplate content, Article article) =>
        content is StageTemplate.Consent
        || (content is StageTemplate.Charter charter && charter.Articles.Any(a => a.Number == article.Id.Number));
}
