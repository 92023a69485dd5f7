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
}
