using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>Whom a fragment is drawn for. Everybody in an audience gets the same bytes, but for the language.</summary>
public enum AudienceKind
{
    /// <summary>The projector's pages.</summary>
    Screen,

    /// <summary>The facilitators' pages.</summary>
    Desk,

    /// <summary>All phones.</summary>
    Phones,

    /// <summary>The phones of one group.</summary>
    Group,

    /// <summary>The phones of one participant.</summary>
    Person,

    /// <summary>Every participant, each with a drawing of their own: the beat makes one <see cref="Person"/> of each.</summary>
    EachPerson,
}

/// <summary>
/// Whom a fragment is drawn for. <paramref name="Target"/> is the participant's id, the group's number in the first four bytes, or empty.
/// </summary>
public readonly record struct Audience(AudienceKind Kind, Guid Target)
{
    /// <summary>The projector's pages.</summary>
    public static Audience Screen { get; } = new(AudienceKind.Screen, Guid.Empty);

    /// <summary>The facilitators' pages.</summary>
    public static Audience Desk { get; } = new(AudienceKind.Desk, Guid.Empty);

    /// <summary>All phones.</summary>
    public static Audience Phones { get; } = new(AudienceKind.Phones, Guid.Empty);

    /// <summary>Every participant, each with a drawing of their own.</summary>
    public static Audience EachPerson { get; } = new(AudienceKind.EachPerson, Guid.Empty);

    /// <summary>The phones of one group.</summary>
    public static Audience Group(GroupId group) => new(AudienceKind.Group, new Guid(group.Number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));

    /// <summary>The phones of one participant.</summary>
    public static Audience Person(ParticipantId participant) => new(AudienceKind.Person, participant.Value);

    /// <summary>Whose drawing it is; <c>null</c> when it is not one person's.</summary>
    public ParticipantId? Participant => Kind == AudienceKind.Person ? new ParticipantId(Target) : null;

    /// <summary>Which group's drawing it is; <c>null</c> when it is not one group's.</summary>
    public GroupId? GroupOf => Kind == AudienceKind.Group ? new GroupId(BitConverter.ToInt32(Target.ToByteArray())) : null;

    /// <summary>Which kind of page shows it.</summary>
    public Surface Surface => Kind switch
    {
        AudienceKind.Screen => Surface.Screen,
        AudienceKind.Desk => Surface.Desk,
        _ => Surface.Phone,
    };
}
