using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>Who looks at a page: a surface, and on a phone the participant.</summary>
public readonly record struct Viewer(Surface Surface, ParticipantId? Participant)
{
    /// <summary>Everybody who looks at the projector's page.</summary>
    public static Viewer Screen { get; } = new(Surface.Screen, null);

    /// <summary>A facilitator.</summary>
    public static Viewer Desk { get; } = new(Surface.Desk, null);

    /// <summary>The language that a facilitator reads the desk in; <c>null</c>: the workshop's. A participant's is kept with their name.</summary>
    public string? Language { get; init; }

    /// <summary>A participant.</summary>
    public static Viewer Phone(ParticipantId participant) => new(Surface.Phone, participant);

    /// <summary>A participant who reads what the screen shows, in their own language.</summary>
    public static Viewer Retelling(ParticipantId participant) => new(Surface.Screen, participant);

    /// <summary>The audiences that this viewer belongs to, sitting in this group.</summary>
    public IEnumerable<Audience> Audiences(GroupId? group)
    {
        if (Participant is not { } participant || Surface == Surface.Screen)
        {
            return [Surface == Surface.Screen ? Audience.Screen : Audience.Desk];
        }

        return group is { } sits
            ? [Audience.Phones, Audience.Group(sits), Audience.Person(participant)]
            : [Audience.Phones, Audience.Person(participant)];
    }

    /// <summary>Those of the fragments that are on this viewer's page; what is for each person becomes this person's.</summary>
    public List<FragmentKey> Pick(IEnumerable<FragmentKey> keys, GroupId? group)
    {
        var own = Audiences(group).ToHashSet();
        var participant = Participant;
        return [.. keys
            .Select(k => k.Audience.Kind == AudienceKind.EachPerson && participant is { } p ? k with { Audience = Audience.Person(p) } : k)
            .Where(k => own.Contains(k.Audience))
            .Distinct()];
    }
}

