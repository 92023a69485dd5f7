using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>What one kind of stage puts on the three surfaces; registered with <c>services.AddStage&lt;T&gt;()</c>.</summary>
public interface IStageSlice
{
    /// <summary>The kind: a subtype of <see cref="StageTemplate"/>.</summary>
    Type Content { get; }

    /// <summary>The one task on a participant's phone.</summary>
    Drawing Phone(Scene scene, Stage stage, ParticipantId who);

    /// <summary>What the room sees.</summary>
    Drawing Screen(Scene scene, Stage stage);

    /// <summary>What the facilitator steers with.</summary>
    Drawing Desk(Scene scene, Stage stage);

    /// <summary>
    /// Where on the phone stands what the screen shows now, for who goes along with the desk: a <c>data-place</c>. What no phone has is
    /// the top of the task, as here.
    /// </summary>
    string Place(Workshop workshop, Stage stage) => "task";
}
