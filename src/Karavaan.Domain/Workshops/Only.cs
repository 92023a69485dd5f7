namespace Karavaan.Domain.Workshops;

/// <summary>Who may: the first column of every decider's table.</summary>
internal static class Only
{
    /// <summary>Goes on for a facilitator; refuses everybody else.</summary>
    public static Decision Facilitator(Actor actor, Func<FacilitatorId, Decision> decide) =>
        actor is Actor.Facilitator(var id) ? decide(id) : Decision.Refuse(RefusalCode.OnlyFacilitator);

    /// <summary>Goes on for a participant who is in the room; refuses a facilitator, a secret actor and whoever was taken out.</summary>
    public static Decision Participant(Workshop state, Actor actor, Func<Participant, Decision> decide) =>
        actor is Actor.Participant(var id) && state.Roster.Find(id) is { } me ? decide(me) : Decision.Refuse(RefusalCode.NotInWorkshop);

    /// <summary>Goes on for a participant of the room who sits in a group.</summary>
    public static Decision GroupMember(Workshop state, Actor actor, Func<Participant, GroupId, Decision> decide) =>
        Participant(state, actor, me => me.Group is { } group ? decide(me, group) : Decision.Refuse(RefusalCode.GroupMissing));

    /// <summary>Goes on for this participant (also one who is not in the room), and for a facilitator on their behalf.</summary>
    public static Decision SelfOrFacilitator(Actor actor, ParticipantId self, Func<Decision> decide) =>
        actor is Actor.Facilitator || (actor is Actor.Participant(var id) && id == self)
            ? decide()
            : Decision.Refuse(RefusalCode.NotInWorkshop);

    /// <summary>Goes on for this participant alone, also when they are not in the room.</summary>
    public static Decision Self(Actor actor, ParticipantId self, Func<Decision> decide) =>
        actor is Actor.Participant(var id) && id == self ? decide() : Decision.Refuse(RefusalCode.NotInWorkshop);

    /// <summary>Goes on for a choice without a name; refuses whoever gives their name with it.</summary>
    public static Decision Secret(Actor actor, Func<Decision> decide) =>
        actor is Actor.Secret ? decide() : Decision.Refuse(RefusalCode.NotInWorkshop);
}
