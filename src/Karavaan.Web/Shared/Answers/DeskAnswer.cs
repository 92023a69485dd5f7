using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Answers;

/// <summary>An answer on the desk, which can hide it from the screen and show it again.</summary>
public sealed class DeskAnswer : Fragment
{
    private const string Own = "desk-answer";

    /// <summary>One answer.</summary>
    public static FragmentKey Of(AnswerKey answer) => new(Own, answer.Argument, Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        RosterEvent.PersonChanged e => ByPerson(change.After, e.Participant),
        _ => AnswerKey.Of(change.Event) is { } answer ? [Of(answer)] : [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var which = AnswerKey.Of(key);
        return which.In(scene.Workshop) is not { } answer ? null : new Drawing(
            typeof(DeskAnswerRow),
            new DeskAnswerView(which, answer.Text, scene.NameOf(which.By), answer.IsHidden, answer.WaitingSince is not null, answer.IsByDesk),
            AnswerKey.List(Surface.Desk, which.Stage, which.Question),
            answer.Order);
    }

    private static IEnumerable<FragmentKey> ByPerson(Workshop workshop, ParticipantId who) =>
        workshop.Board.Answers.Where(a => a.Value.ContainsKey(who)).Select(a => Of(new AnswerKey(a.Key.Stage, a.Key.Question, who)));
}

/// <summary>An answer as the desk sees it.</summary>
public sealed record DeskAnswerView(AnswerKey Key, string Text, string Name, bool IsHidden, bool IsWaiting, bool IsByDesk);
