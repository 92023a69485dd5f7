using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Halls;

/// <summary>What happened in the room.</summary>
public abstract record HallEvent : WorkshopEvent
{
    private HallEvent()
    {
    }

    /// <inheritdoc cref="HallCommand.TakeWheel"/>
    public sealed record WheelTaken(FacilitatorId By) : HallEvent;

    /// <inheritdoc cref="HallCommand.LayPhones"/>
    public sealed record PhonesLaid(bool AreDown) : HallEvent;

    /// <inheritdoc cref="HallCommand.BlankScreen"/>
    public sealed record ScreenBlanked(bool IsBlank) : HallEvent;

    /// <inheritdoc cref="HallCommand.SoundGong"/>
    public sealed record GongSounded : HallEvent;

    /// <inheritdoc cref="HallCommand.CallEveryone"/>
    public sealed record EveryoneCalled : HallEvent;

    /// <inheritdoc cref="HallCommand.Guide"/>
    public sealed record Guided(bool IsOn) : HallEvent;
}
