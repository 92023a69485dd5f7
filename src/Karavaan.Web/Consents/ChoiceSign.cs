using Karavaan.Domain.Charters;

namespace Karavaan.Web.Consents;

/// <summary>
/// One of the three answers: the same class, sign and words on every surface. <paramref name="Class"/> is also the sign's name and
/// the word in the form; <paramref name="Counted"/> goes with a number, {0}, that stands beside it.
/// </summary>
public sealed record ChoiceSign(Choice Choice, string Class, TextKey Label, TextKey Small, TextKey Counted)
{
    /// <summary>All three, in the order of the form.</summary>
    public static IReadOnlyList<ChoiceSign> All { get; } =
    [
        new(Choice.Consent, "consent", ConsentsText.Consent, ConsentsText.ConsentSmall, ConsentsText.CountConsent),
        new(Choice.Concern, "concern", ConsentsText.Concern, ConsentsText.ConcernSmall, ConsentsText.CountConcern),
        new(Choice.Objection, "objection", ConsentsText.Objection, ConsentsText.ObjectionSmall, ConsentsText.CountObjection),
    ];

    /// <summary>Does it need a reason?</summary>
    public bool NeedsReason => Choice != Choice.Consent;

    /// <summary>The sign of a choice.</summary>
    public static ChoiceSign Of(Choice choice) => All[(int)choice];

    /// <summary>The choice of a form's word; a word that is none of ours is no choice of the domain's, which refuses it.</summary>
    public static Choice Read(string? word) => All.FirstOrDefault(sign => sign.Class == word)?.Choice ?? (Choice)(-1);
}
