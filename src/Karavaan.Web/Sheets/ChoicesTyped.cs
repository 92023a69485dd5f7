using System.Globalization;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Sheets;

/// <summary>
/// Cards that were held up in the consent round that runs: how many go on, and each concern and objection in a line. They become secret
/// choices of the people without a phone, in the order of their ballots: nobody's own, as in the hall.
/// </summary>
internal static class ChoicesTyped
{
    public static Task<IResult> HandleAsync(HttpContext context, CurrentDesk me, Guid round, [FromForm] int? table, [FromForm] string? consent, [FromForm] string? concerns, [FromForm] string? objections) =>
        SheetGate.InTurnAsync(context, me.Room, () => ChooseAsync(
            me, new(context, me, PaperSheets.At(me.Scene, "choices"), table ?? 0), new(round), table ?? 0, consent, [.. Lines(concerns, Choice.Concern), .. Lines(objections, Choice.Objection)]));

    /// <summary>The ballots of those who choose on paper there; <c>null</c>: the round is over.</summary>
    public static IReadOnlyList<string>? Ballots(Scene scene, Round round, int table)
    {
        var here = WithoutPhone.At(scene.Workshop, table);
        List<string?> ballots = round.Mode == ChoiceMode.Group
            ? [.. here.Select(person => person.Group).OfType<GroupId>().Distinct().Where(group => IsPapers(scene.Workshop, group)).Select(group => scene.BallotOf(group, round.Id))]
            : [.. here.Select(person => scene.BallotOf(person.Id, round.Id))];
        return ballots.Contains(null) ? null : [.. ballots.OfType<string>()];
    }

    /// <summary>A table answers on paper when nobody with a phone answers for it.</summary>
    private static bool IsPapers(Workshop workshop, GroupId group) =>
        workshop.SpeakerOf(group) is not { } speaker || workshop.Roster.Find(speaker) is { IsByDesk: true };

    private static async Task<IResult> ChooseAsync(CurrentDesk me, SheetAnswers answers, RoundId id, int table, string? consent, IReadOnlyList<(Choice Choice, string Reason)> others)
    {
        var (scene, words) = (me.Scene, me.Scene.Words);
        if (scene.Workshop.Programme.IsClosed)
        {
            return await answers.RefuseAsync(RefusalCode.WorkshopClosed);
        }

        if (scene.Workshop.Charter.Rounds.GetValueOrDefault(id) is not { } round)
        {
            return await answers.RefuseAsync(RefusalCode.NoSuchRound);
        }

        if (round.IsRevealed || Ballots(scene, round, table) is not { } ballots)
        {
            return await answers.RefuseAsync(RefusalCode.AlreadyRevealed);
        }

        if (ballots.Count == 0)
        {
            return await answers.NobodyAsync();
        }

        if (Number(consent) is not { } going)
        {
            return answers.Refuse(words[SheetsText.DotsNumber]);
        }

        var before = ballots.Count(round.Ballots.ContainsKey);
        var total = going + (long)others.Count;
        if (total > ballots.Count || total < before)
        {
            return answers.Refuse(total > ballots.Count ? words[SheetsText.ChoicesMany, total, ballots.Count] : words[SheetsText.ChoicesFewer, before]);
        }

        var choices = others.Concat(Enumerable.Repeat((Choice.Consent, ""), going));
        return await me.Room.SendAllAsync(ballots.OrderByDescending(round.Ballots.ContainsKey).ThenBy(ballot => ballot, StringComparer.Ordinal).Zip(choices, (ballot, choice) =>
                ((Command)new CharterCommand.Choose(id, ballot, choice.Item1, choice.Item2) { Id = Guid.CreateVersion7() }, (Actor)new Actor.Secret(), Array.Empty<SideWrite>())))
            is { } outcome ? await answers.AnswerAsync(outcome) : await answers.UnchangedAsync();
    }

    private static IEnumerable<(Choice Choice, string Reason)> Lines(string? typed, Choice choice) =>
        (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(reason => (choice, reason));

    private static int? Number(string? typed) => string.IsNullOrWhiteSpace(typed) ? 0
        : int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;
}
