namespace Karavaan.Domain.Workshops;

/// <summary>
/// An order to a workshop. <see cref="Id"/> is a UUIDv7 made where the person tapped; what the command creates carries the same
/// id, and the same actor sending the same id again gets the first answer again.
/// </summary>
public abstract record Command
{
    private protected Command()
    {
    }

    /// <summary>Made on the phone; unique for its actor.</summary>
    public required Guid Id { get; init; }
}
