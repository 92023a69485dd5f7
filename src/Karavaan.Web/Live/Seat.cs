using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>Where a connection listens: its language, and for a phone the participant's group.</summary>
public readonly record struct Seat(string Language, GroupId? Group)
{
    /// <summary>The seat of a viewer now; <c>null</c> for a participant who is not (or no longer) in the workshop.</summary>
    public static Seat? Of(RoomState state, Viewer viewer)
    {
        if (viewer.Participant is not { } participant)
        {
            return new Seat(viewer.Language ?? state.Row.Language, null);
        }

        return state.Workshop.Roster.Find(participant) is { } known
            ? new Seat(state.People.Find(participant)?.Language ?? state.Row.Language, known.Group)
            : null;
    }
}

/// <summary>A connection, who looks at it and where it listens.</summary>
internal sealed record Listener(string Connection, Viewer Viewer, Seat Seat)
{
    /// <summary>Every audience that this connection belongs to.</summary>
    public IEnumerable<Audience> Audiences => Viewer.Audiences(Seat.Group);

    /// <summary>The names of the groups of connections that hear the same messages.</summary>
    public IEnumerable<string> Channels(Room room) => Audiences.Select(a => room.Channel(a, Seat.Language));
}
