using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Live;

/// <summary>What a fragment is drawn from: one state, one language. Immutable.</summary>
public sealed record Scene(RoomState State, Words Words)
{
    /// <summary>The workshop as history tells it, the template's texts in the reader's language where it has them. Only to be drawn.</summary>
    public Workshop Workshop { get; } = Tellings.Of(State.Workshop, Words.Language);

    /// <summary>Where the story's pictures lie; <c>null</c>: under the workshop.</summary>
    public string? Pictures { get; init; }

    /// <summary>The language of the names on the quadrant, to be said with them.</summary>
    public string? FrameLang => Workshop.FrameLanguage ?? Workshop.Template?.Language;

    /// <summary>Names, beside the log.</summary>
    public People People => State.People;

    /// <summary>The code that is in every path of this workshop.</summary>
    public string Code => State.Row.Code;

    /// <summary>The language of a stage's own texts, to be said with them: a page in another language is read aloud in the wrong voice.</summary>
    public string? LangOf(StageId stage) => Workshop.LanguageOf(Workshop.Programme.Find(stage));

    /// <summary>The language of the themes that a stage chooses from: they stand with the talk that comes after it.</summary>
    public string? LangOfThemes(StageId choose) => Workshop.LanguageOf(Workshop.Programme.TalkAfter(choose));

    /// <summary>The language of an article's title, question and example; not of what people wrote in it.</summary>
    public string? LangOf(Article? article) => Workshop.LanguageOf(article);

    /// <summary>How they want to be called, or 'Deelnemer 12'.</summary>
    public string NameOf(ParticipantId participant) =>
        People.Find(participant) is { Name.Length: > 0 } person
            ? person.Name
            : Words[LiveText.Nameless, Workshop.Roster.People.GetValueOrDefault(participant)?.Number ?? 0];

    /// <summary>
    /// What stands for this person in a round's choices, while the round is hidden; <c>null</c> once its key has been destroyed.
    /// Only for the person's own drawings.
    /// </summary>
    public string? BallotOf(ParticipantId participant, RoundId round) =>
        State.RoundKeys.TryGetValue(round, out var key) ? RoundSecret.BallotOf(key, participant) : null;

    /// <summary>What stands for a group in a round by group; likewise.</summary>
    public string? BallotOf(GroupId group, RoundId round) =>
        State.RoundKeys.TryGetValue(round, out var key) ? RoundSecret.BallotOf(key, group) : null;
}
