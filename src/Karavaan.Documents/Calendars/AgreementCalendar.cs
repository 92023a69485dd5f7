using Karavaan.Documents.Charters;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Workshops;

namespace Karavaan.Documents.Calendars;

/// <summary>The agreements that have a day, and the day on which the charter is read again, for a calendar.</summary>
public static class AgreementCalendar
{
    /// <summary>All days, in the order of the agreements, or the one of <paramref name="only"/>. Empty: there is no such day.</summary>
    /// <param name="input">The workshop and its names.</param>
    /// <param name="workshop">Tells workshops apart, because the fixed rows have the same id in each.</param>
    /// <param name="only">One agreement; <c>null</c>: all.</param>
    public static IReadOnlyList<CalendarDay> DaysOf(CharterInput input, Guid workshop, AgreementId? only = null) =>
    [
        .. input.Workshop.Agreements.Told
            .Where(agreement => agreement.Terms.Until is not null && (only is not { } id || agreement.Id == id))
            .Select(agreement => One(input, workshop, agreement)),
    ];

    private static CalendarDay One(CharterInput input, Guid workshop, Agreement agreement)
    {
        var words = Words.For(input.Language);
        string?[] lines =
        [
            input.Title,
            agreement.ClaimedBy is { } claimer ? words[CharterWordsText.AgreementTook, (input.AgreedAs ?? input.NameOf)(claimer)] : null,
            agreement.Terms.SharedWith.Length > 0 ? words[CharterWordsText.AgreementSharedWith, agreement.Terms.SharedWith] : null,
        ];
        var summary = agreement.Kind == AgreementKind.Rereading
            ? words[CharterWordsText.RereadTitle, input.Title]
            : AgreementPart.WhatOf(agreement, words);
        return new($"{workshop:n}-{agreement.Id.Value:n}", agreement.Terms.Until!.Value, summary, string.Join('\n', lines.OfType<string>()));
    }
}
