using Karavaan.Documents.Texts;
using Karavaan.Domain.Agreements;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Charters;

/// <summary>Who does what by when: the three fixed rows, then what people added. Nothing is printed when nobody agreed on anything.</summary>
public static class AgreementPart
{
    internal static IEnumerable<Block> Of(CharterInput input, Words words)
    {
        var list = input.Workshop.Agreements;
        var printed = list.Told.Any() ? list.InOrder.Where(agreement => agreement.IsTold || agreement is { IsFixed: true, IsHidden: false }) : [];
        return printed.Any()
            ? [new Heading(1, words[CharterWordsText.Agreements]), TableOf([.. printed.Select(agreement => Row(agreement, input, words))], words)]
            : [];
    }

    /// <summary>What an agreement says, with the question of a fixed row before it.</summary>
    public static string WhatOf(Agreement agreement, Words words) =>
        string.Join(' ', new[] { QuestionOf(agreement, words), agreement.Terms.What }.Where(text => text.Length > 0));

    private static Table TableOf(IReadOnlyList<TableRow> rows, Words words) => new(
        [
            new(words[CharterWordsText.AgreementWhat], 5), new(words[CharterWordsText.AgreementWho], 3),
            new(words[CharterWordsText.AgreementUntil], 3), new(words[CharterWordsText.AgreementShared], 3),
        ],
        rows)
    {
        HasRowHeads = true,
    };

    private static TableRow Row(Agreement agreement, CharterInput input, Words words) => new(
        What(agreement, words),
        agreement.ClaimedBy is { } claimer ? Claimer(PeoplesWords.Name(input.KeptNameOf(claimer)), agreement, words) : words[CharterWordsText.NobodyYet],
        agreement.Terms.Until is { } until ? words.Day(until) : "",
        new TableCell(PeoplesWords.Of(agreement.Terms.SharedWith)));

    private static TableCell What(Agreement agreement, Words words)
    {
        var what = PeoplesWords.Of(agreement.Terms.What);
        return QuestionOf(agreement, words) is { Length: > 0 } question ? new(what.Text.Length > 0 ? [question + " ", what] : [question]) : new(what);
    }

    private static TableCell Claimer(Inline name, Agreement agreement, Words words) =>
        agreement.IsClaimedByDesk ? new(PeoplesWords.Isolated(name), $" ({words[CharterWordsText.ByDesk]})") : new(name);

    private static string QuestionOf(Agreement agreement, Words words) => agreement.Kind switch
    {
        AgreementKind.Keeping => words[CharterWordsText.Keeping],
        AgreementKind.Rereading => words[CharterWordsText.Rereading],
        AgreementKind.Sharing => words[CharterWordsText.Sharing],
        _ => "",
    };
}
