using System.Diagnostics;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Halls;

/// <summary>Decides on the room; only facilitators give these orders.</summary>
internal static class HallDecider
{
    public static Decision Decide(Workshop state, HallCommand command, Actor actor, DateTimeOffset now) =>
        Only.Facilitator(actor, by => command switch
        {
            HallCommand.TakeWheel => Unless(state.Hall.Wheel == by, new HallEvent.WheelTaken(by)),
            HallCommand.LayPhones c => Unless(state.ArePhonesDown == c.AreDown, new HallEvent.PhonesLaid(c.AreDown)),
            HallCommand.BlankScreen c => Unless(state.Hall.IsScreenBlank == c.IsBlank, new HallEvent.ScreenBlanked(c.IsBlank)),
            HallCommand.SoundGong => Unless(IsEcho(state.Hall.GongAt, now), new HallEvent.GongSounded()),
            HallCommand.CallEveryone => Unless(IsEcho(state.Hall.CalledAt, now), new HallEvent.EveryoneCalled()),
            HallCommand.Guide c => Unless(state.Hall.IsGuided == c.IsOn, new HallEvent.Guided(c.IsOn)),
            _ => throw new UnreachableException(),
        });

    private static Decision Unless(bool isSo, HallEvent happened) => isSo ? Decision.Accept() : Decision.Accept(happened);

    private static bool IsEcho(DateTimeOffset? last, DateTimeOffset now) => last is { } at && (now - at).Duration() < Hall.Echo;
}
