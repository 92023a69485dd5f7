using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared;

/// <summary>The name beside an agreement: it stays when the name in the room is erased.</summary>
public static class AgreedNames
{
    /// <summary>The name with which somebody took up an agreement; of somebody without one the name in the room.</summary>
    public static string AgreedNameOf(this Scene scene, ParticipantId who) =>
        scene.People.Find(who) is { AgreedName.Length: > 0 } person ? person.AgreedName : scene.NameOf(who);

    /// <summary>The name of who takes an open article further: the one in the room, and when that was erased, the one that stays.</summary>
    public static string KeeperNameOf(this Scene scene, ParticipantId who) =>
        scene.People.Find(who) is { Name.Length: 0 } ? scene.AgreedNameOf(who) : scene.NameOf(who);
}
