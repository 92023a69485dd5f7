using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Turns;

namespace Karavaan.Web.Shared.Answers;

/// <summary>Each person on a phone answers for themselves. Who passes ticks that they are ready: that is an answer too.</summary>
public sealed class AnswersInTurn : IPersonalAct
{
    /// <inheritdoc/>
    public bool? IsDone(Scene scene, ParticipantId who)
    {
        var (workshop, stage) = (scene.Workshop, scene.Workshop.Programme.Now);
        return Questions(stage.Content) is var asked and > 0 && !stage.IsLocked
            ? workshop.Roster.Find(who)?.ReadyIn.Contains(stage.Id) == true
                || Enumerable.Range(0, asked).All(question => new AnswerKey(stage.Id, question, who).In(workshop) is not null)
            : null;
    }

    /// <inheritdoc/>
    public bool IsTouched(Change change) => AnswerKey.Of(change.Event) is not null;

    private static int Questions(StageTemplate content) => content switch
    {
        StageTemplate.Welcome or StageTemplate.Story => 1,
        StageTemplate.Checkout checkout => checkout.Questions.Count,
        _ => 0,
    };
}
