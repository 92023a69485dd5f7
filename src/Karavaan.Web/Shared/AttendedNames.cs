using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared;

/// <summary>The name among who was there: the one in the room, as long as it is kept.</summary>
public static class AttendedNames
{
    /// <summary>How somebody is called; <c>null</c>: they gave no name, or it was erased, and then they are counted only.</summary>
    public static string? AttendedNameOf(this Scene scene, ParticipantId who) =>
        scene.People.Find(who) is { Name.Length: > 0 } person ? person.Name : null;
}
