namespace Karavaan.Domain.Workshops;

/// <summary>Decides on 'Hulp, graag'.</summary>
internal static class HelpDecider
{
    public static Decision Ask(Roster roster, Participant me, GroupId group) =>
        roster.Help.ContainsKey(group) ? Decision.Accept() : Decision.Accept(new RosterEvent.HelpAsked(group, me.Id));

    public static Decision Promise(Roster roster, GroupId group) =>
        roster.Help.GetValueOrDefault(group) is { IsPromised: false } ? Decision.Accept(new RosterEvent.HelpPromised(group)) : Decision.Accept();

    /// <summary>The desk, or somebody of the group itself.</summary>
    public static Decision End(Workshop state, GroupId group, Actor actor) =>
        actor is Actor.Facilitator || (actor is Actor.Participant(var id) && state.Roster.Find(id)?.Group == group)
            ? state.Roster.Help.ContainsKey(group) ? Decision.Accept(new RosterEvent.HelpEnded(group)) : Decision.Accept()
            : Decision.Refuse(RefusalCode.NotInWorkshop);
}
