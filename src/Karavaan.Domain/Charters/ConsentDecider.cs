using System.Security.Cryptography;
using System.Text;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>Decides on frozen versions and consent rounds.</summary>
internal static class ConsentDecider
{
    public static Decision Freeze(Article article) =>
        article.Text.Length == 0 ? Decision.Refuse(RefusalCode.ArticleEmpty) : Decision.Accept([.. NewVersion(article)]);

    /// <summary>One round at a time in the whole workshop, because the room looks at one article.</summary>
    public static Decision Open(Workshop state, Article article, RoundId id) =>
        state.Charter.Now is { IsRevealed: false } open ? StillOpen(open, article)
        : state.Charter.Rounds.ContainsKey(id) ? Decision.Accept()
        : article.IsDecided ? Decision.Refuse(RefusalCode.ArticleDecided)
        : article.Text.Length == 0 ? Decision.Refuse(RefusalCode.ArticleEmpty)
        : Ask(article, id, ModeOf(state));

    public static Decision Choose(Round round, CharterCommand.Choose c) =>
        round.IsRevealed ? Decision.Refuse(RefusalCode.AlreadyRevealed)
            : !Enum.IsDefined(c.Choice) ? Decision.Refuse(RefusalCode.NotFound)
            : Typed.Optional(c.Choice == Choice.Consent ? "" : c.Reason, Limits.Reason, reason =>
                c.Choice != Choice.Consent && reason.Length == 0 ? Decision.Refuse(RefusalCode.ReasonMissing)
                : round.Ballots.GetValueOrDefault(c.Ballot) == new Ballot(c.Ballot, c.Choice, reason, Explains(c)) ? Decision.Accept()
                : Decision.Accept(new CharterEvent.ChoiceMade(round.Id, c.Ballot, c.Choice, reason, Explains(c))));

    /// <summary>Who comes in after the reveal was not silent: the number is kept as it was then.</summary>
    public static Decision Reveal(Workshop state, Round round, Sequence<string>? voters) =>
        round.IsRevealed ? Decision.Accept() : Decision.Accept(new CharterEvent.RoundRevealed(round.Id, voters is null
            ? Math.Max(0, state.Choosers(round.Mode) - round.Ballots.Count)
            : voters.Count(voter => !round.Ballots.ContainsKey(voter))));

    public static Decision Show(Round round, int? objection) =>
        !round.IsRevealed ? Decision.Refuse(RefusalCode.NotRevealed)
        : objection < 0 || objection >= round.Count(Choice.Objection) ? Decision.Refuse(RefusalCode.NotFound)
        : round.ObjectionOnScreen == objection ? Decision.Accept()
        : Decision.Accept(new CharterEvent.ObjectionShown(round.Id, objection));

    private static Decision StillOpen(Round open, Article article) =>
        open.Article == article.Id && article.Versions.Find(version => version.Number == open.Version)?.Text == article.Text
            ? Decision.Accept()
            : Decision.Refuse(RefusalCode.RoundStillOpen);

    private static bool Explains(CharterCommand.Choose c) => c.Explains && c.Choice == Choice.Objection;

    /// <summary>
    /// As the consent stage that the room is in says, otherwise the first one. Where nobody sits in a group there is nobody to speak for
    /// one, so people choose.
    /// </summary>
    private static ChoiceMode ModeOf(Workshop state) => state.Choosers(ChoiceMode.Group) == 0 ? ChoiceMode.Person
        : (state.Programme.Now.Content as StageTemplate.Consent
            ?? state.Programme.Stages.Select(stage => stage.Content).OfType<StageTemplate.Consent>().FirstOrDefault())?.Mode ?? ChoiceMode.Person;

    private static Decision Ask(Article article, RoundId id, ChoiceMode mode)
    {
        var frozen = NewVersion(article).ToList();
        var version = frozen.Count > 0 ? frozen[0].Number : article.LastVersion!.Number;
        return Decision.Accept([.. frozen, new CharterEvent.RoundOpened(id, article.Id, version, mode)]);
    }

    /// <summary>The text as a new version, unless it is the newest one already.</summary>
    private static IEnumerable<CharterEvent.ArticleFrozen> NewVersion(Article article) => article.LastVersion?.Text == article.Text
        ? []
        : [new CharterEvent.ArticleFrozen(article.Id, article.Versions.Count + 1, article.Text, Hash(article.Text))];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
