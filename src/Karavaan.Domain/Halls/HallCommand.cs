using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Halls;

/// <summary>Orders about the room itself: who steers, where people look and what they hear. Only facilitators give them.</summary>
public abstract record HallCommand : Command
{
    private HallCommand()
    {
    }

    /// <summary>From now on this facilitator steers, and the others help. Nobody has to agree: who steered may be gone.</summary>
    public sealed record TakeWheel : HallCommand;

    /// <summary>
    /// All phones show only the question and the time ('gsm neer'), or come back. What was typed stays on the phone. The next round
    /// or stage decides for itself again.
    /// </summary>
    public sealed record LayPhones(bool AreDown) : HallCommand;

    /// <summary>The screen says only that people look at each other, or shows the stage again. The next stage shows it too.</summary>
    public sealed record BlankScreen(bool IsBlank) : HallCommand;

    /// <summary>The screen sounds a gong. Within <see cref="Hall.Echo"/> of the last one it is the same gong.</summary>
    public sealed record SoundGong : HallCommand;

    /// <summary>
    /// Every phone goes to the task of this stage now, whatever its owner is looking at: menus close, side pages are left. Within
    /// <see cref="Hall.Echo"/> of the last call it is the same call.
    /// </summary>
    public sealed record CallEveryone : HallCommand;

    /// <summary>
    /// Phones go along to what the desk shows (the slide of a story, the cluster that is marked, the room's quadrant, or else the task),
    /// softly: their owners can go back to where they were. Ends with the stage.
    /// </summary>
    public sealed record Guide(bool IsOn) : HallCommand;
}
