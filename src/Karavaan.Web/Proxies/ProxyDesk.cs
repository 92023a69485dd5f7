using Karavaan.Domain;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Proxies;

/// <summary>On the desk: who has no phone, and entering one more; hidden when the workshop is over.</summary>
public sealed class ProxyDesk : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("proxy-desk", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        RosterEvent.GroupsOpened or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened => [Key],
        RosterEvent.ParticipantJoined { ByDesk: true } => [Key],
        RosterEvent.PhoneShared e => IfEntered(change, e.Participant),
        RosterEvent.GroupJoined e => IfEntered(change, e.Participant),
        RosterEvent.PersonChanged e => IfEntered(change, e.Participant),
        RosterEvent.ParticipantRemoved e => IfEntered(change, e.Participant),
        RosterEvent.ParticipantReturned e => IfEntered(change, e.Participant),
        RosterEvent.ParticipantForgotten e => IfEntered(change, e.Participant),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(
        typeof(ProxyDeskPiece),
        new ProxyDeskView(
            scene.Workshop.Roster.Groups,
            [.. scene.Workshop.Roster.Present.Where(p => p.IsByDesk).Select(p => new ProxyView(p.Id, scene.NameOf(p.Id), p.Group))],
            scene.Workshop.Programme.IsClosed));

    private static FragmentKey[] IfEntered(Change change, ParticipantId who) =>
        change.Before.Roster.People.GetValueOrDefault(who) is { IsByDesk: true } ? [Key] : [];
}

/// <summary>How many groups there are, who has no phone, and whether the workshop is over.</summary>
public sealed record ProxyDeskView(int Groups, Sequence<ProxyView> People, bool IsClosed);

/// <summary>Somebody without a phone.</summary>
public sealed record ProxyView(ParticipantId Who, string Name, GroupId? Group);
