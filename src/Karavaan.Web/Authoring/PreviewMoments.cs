using Karavaan.Domain;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Authoring;

/// <summary>
/// The moments of a stage, in the order in which a room comes to them: people write, the desk shows what was hidden, the next slide. Each begins
/// where the one before it ended.
/// </summary>
internal static class PreviewMoments
{
    /// <summary>How it is called, and which one of several.</summary>
    /// <param name="Name">In words, with a hole where there are several.</param>
    /// <param name="Number">Fills the hole, from 1.</param>
    /// <param name="Acts">What happens in it.</param>
    internal sealed record Moment(TextKey Name, int Number, params Sequence<Act> Acts);

    /// <summary>Somebody does something.</summary>
    /// <param name="By">Who.</param>
    /// <param name="Does">What; a command of this id.</param>
    internal sealed record Act(Actor By, Func<Guid, Command> Does);

    /// <summary>The moments of the stage with this number, from 1; at least its beginning.</summary>
    /// <param name="template">The template, with the stage.</param>
    /// <param name="stage">Its number.</param>
    /// <param name="words">The language in which the guests write.</param>
    public static IReadOnlyList<Moment> Of(WorkshopTemplate template, int stage, Words words)
    {
        var at = new StageId(stage);
        return
        [
            new(AuthoringText.MomentStart, 1),
            .. template.Stages[stage - 1] switch
            {
                StageTemplate.Welcome { Question.Length: > 0 } or StageTemplate.Checkout { Questions.Count: > 0 } =>
                    [new(AuthoringText.MomentAnswers, 1, Guests((_, id) => new BoardCommand.GiveAnswer(at, 0, words[AuthoringText.SampleAnswer]) { Id = id }))],
                StageTemplate.Story story => Slides(story, at),
                StageTemplate.Choose => Chosen(template, stage),
                StageTemplate.Themes themes => Talk(themes, at, words),
                StageTemplate.Harvest => [Shown(at)],
                StageTemplate.Quadrant quadrant => Placed(quadrant, at, words),
                StageTemplate.Charter => [Written(at, words)],
                StageTemplate.Consent => Decided(words),
                _ => Array.Empty<Moment>(),
            },
        ];
    }

    /// <summary>What the guests wrote in the talks before, so that a harvest has something to reap.</summary>
    public static Sequence<Act> Notes(StageId talk, Words words) => Guests((_, id) => new BoardCommand.AddNote(talk, words[AuthoringText.SampleNote]) { Id = id });

    private static IEnumerable<Moment> Slides(StageTemplate.Story story, StageId at) => Enumerable.Range(1, Math.Max(0, story.Slides.Count - 1))
        .Select(slide => new Moment(AuthoringText.PartSlides, slide + 1, Desk(id => new ProgrammeCommand.ShowSlide(at, slide) { Id = id })));

    private static IEnumerable<Moment> Chosen(WorkshopTemplate template, int stage) =>
        template.Stages.Skip(stage).OfType<StageTemplate.Themes>().FirstOrDefault() is { List: [var theme, ..] }
            ? [new(AuthoringText.MomentDots, 1, Guests((_, id) => new BoardCommand.GiveThemeDot(new(stage), theme.Key) { Id = id })), Shown(new(stage))]
            : [Shown(new(stage))];

    private static IEnumerable<Moment> Talk(StageTemplate.Themes themes, StageId at, Words words) =>
    [
        new(AuthoringText.MomentNotes, 1, Notes(at, words)),
        .. Enumerable.Range(1, themes.Rounds?.Count ?? 0).Select(round => new Moment(
            AuthoringText.PartRounds, round, Desk(id => new ProgrammeCommand.StartRound(at, round) { Id = id }))),
        .. themes.Rounds is { Count: > 0 } rounds
            ? [new(AuthoringText.MomentPicking, 1, Desk(id => new ProgrammeCommand.StartRound(at, rounds.Count + 1) { Id = id }))]
            : Array.Empty<Moment>(),
    ];

    private static IEnumerable<Moment> Placed(StageTemplate.Quadrant quadrant, StageId at, Words words) =>
    [
        new(AuthoringText.MomentPlacing, 1,
        [
            .. quadrant.Practice is null ? [] : Desk(id => new QuadrantDeskCommand.ClosePractice(at) { Id = id }),
            .. Guests((guest, id) => new QuadrantCommand.NameOrganisation(at, words[AuthoringText.SampleOrganisation, guest]) { Id = id }),
            .. Guests((guest, id) => new QuadrantCommand.Place(at, Horizon.Today, new((guest - 2) * 0.5, -0.4)) { Id = id }),
            .. Guests((guest, id) => new QuadrantCommand.Place(at, Horizon.Later, new((guest - 2) * 0.3, 0.5)) { Id = id }),
        ]),
        Shown(at),
        new(AuthoringText.MomentArrows, 1, Desk(id => new QuadrantDeskCommand.ShowArrows(at, true) { Id = id })),
    ];

    /// <summary>Somebody else of the table has the pen, and a first text stands there.</summary>
    private static Moment Written(StageId at, Words words) => new(
        AuthoringText.MomentWriting,
        1,
        [
            .. Desk(id => new CharterCommand.WriteArticle(new(1), words[AuthoringText.SampleArticle]) { Id = id }),
            new(new Actor.Participant(PreviewRoom.Guests[1]), id => new CharterCommand.TakePen(at, new(1)) { Id = id }),
        ]);

    private static IEnumerable<Moment> Decided(Words words)
    {
        var (article, round) = (new ArticleId(1), new RoundId(PreviewRoom.Round));
        return
        [
            new(AuthoringText.MomentChoosing, 1,
            [
                .. Desk(id => new CharterCommand.WriteArticle(article, words[AuthoringText.SampleArticle]) { Id = id }),
                .. Desk(_ => new CharterCommand.OpenRound(article) { Id = PreviewRoom.Round }),
            ]),
            new(AuthoringText.MomentShown, 1,
            [
                .. Guests((guest, id) => new CharterCommand.Choose(round, $"{guest}", Choice.Consent, "") { Id = id }).Select(act => act with { By = new Actor.Secret() }),
                .. Desk(id => new CharterCommand.RevealRound(round) { Id = id }),
            ]),
        ];
    }

    private static Moment Shown(StageId at) => new(AuthoringText.MomentShown, 1, Desk(id => new ProgrammeCommand.RevealStage(at) { Id = id }));

    private static Sequence<Act> Desk(Func<Guid, Command> does) => [new(PreviewRoom.Desk, does)];

    private static Sequence<Act> Guests(Func<int, Guid, Command> does) =>
        [.. PreviewRoom.Guests.Select((who, at) => new Act(new Actor.Participant(who), id => does(at + 1, id)))];
}
