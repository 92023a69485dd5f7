using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared;

/// <summary>'Schrijft …' in passing: <c>&lt;form data-pass="writing"&gt;</c> tells it, the group's phones and the desk show it.</summary>
public static class Writing
{
    /// <summary>The kind, as the pages name it.</summary>
    public const string Kind = "writing";

    /// <summary>Lets phones say that somebody writes. Who sits nowhere is seen by the desk only.</summary>
    public static IServiceCollection AddWriting(this IServiceCollection services) => services.AddPassing(new(Kind, To));

    private static IEnumerable<Audience> To(RoomState state, ParticipantId from) => state.Workshop.Roster.Find(from) switch
    {
        { Group: { } group } => [Audience.Group(group), Audience.Desk],
        { } => [Audience.Desk],
        null => [],
    };
}
