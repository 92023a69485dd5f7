using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Proxies;

/// <summary>Above the task, where the desk fills in for somebody: for whom, and the way back. Empty on everybody's own phone.</summary>
public sealed class ProxyLine : Fragment
{
    private const string Own = "proxy-line";

    /// <summary>One participant's.</summary>
    public static FragmentKey Of(ParticipantId participant) => new(Own, Audience.Person(participant));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        RosterEvent.ParticipantJoined e => [Of(e.Participant)],
        RosterEvent.PhoneShared e => [Of(e.Participant)],
        RosterEvent.PersonChanged e => [Of(e.Participant)],
        RosterEvent.ParticipantForgotten e => [Of(e.Participant)],
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) => key.Audience.Participant is { } who
        ? new(typeof(ProxyLinePiece), scene.Workshop.Roster.People.GetValueOrDefault(who) is { IsByDesk: true } ? scene.NameOf(who) : "")
        : null;
}
