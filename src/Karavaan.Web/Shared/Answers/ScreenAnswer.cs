using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Answers;

/// <summary>
/// A word or a line that arrives on the screen. At the welcome the name stands under it. Anywhere else nobody's name does, so a word that
/// several people said stands there once, with how many said it, in the place of the first.
/// </summary>
public sealed class ScreenAnswer : Fragment
{
    private const string Own = "screen-answer";

    /// <summary>One answer.</summary>
    public static FragmentKey Of(AnswerKey answer) => new(Own, answer.Argument, Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        RosterEvent.PersonChanged e => Names(change.After, e.Participant),
        _ => AnswerKey.Of(change.Event) is { } answer ? [Of(answer), .. SameWord.Standing(change, answer).Select(Of)] : [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var which = AnswerKey.Of(key);
        return which.In(scene.Workshop) is not { IsHidden: false } answer || SameWord.TimesOfFirst(scene.Workshop, which) is not { } times ? null : new Drawing(
            typeof(ScreenWord),
            new ScreenWordView(answer.Text, times, SameWord.IsNamed(scene.Workshop, which.Stage) ? scene.NameOf(which.By) : null),
            AnswerKey.List(Surface.Screen, which.Stage, which.Question),
            answer.Order);
    }

    private static IEnumerable<FragmentKey> Names(Workshop workshop, ParticipantId who) =>
        workshop.Programme.Stages.Where(s => s.Content is StageTemplate.Welcome).Select(s => Of(new AnswerKey(s.Id, 0, who)));
}

/// <summary>The words, how many people said them, and at the welcome who did.</summary>
public sealed record ScreenWordView(string Text, int Times, string? Name);
