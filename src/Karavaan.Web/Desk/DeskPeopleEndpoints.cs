using Karavaan.Domain;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Desk;

/// <summary>What the facilitator does for people and groups.</summary>
internal static class DeskPeopleEndpoints
{
    public static void MapDeskPeople(this RouteGroupBuilder desk)
    {
        desk.MapPost("groups", MakeGroupsAsync);
        desk.MapPut("people/{id:guid}/group", (CurrentDesk me, Guid id, [FromForm] int group) =>
            me.SendAsync(new RosterCommand.MoveParticipant(new ParticipantId(id), new GroupId(group)) { Id = me.CommandId }));
        desk.MapDelete("people/{id:guid}/presence", (CurrentDesk me, Guid id) =>
            me.SendAsync(new RosterCommand.RemoveParticipant(new ParticipantId(id)) { Id = me.CommandId }));
        desk.MapPut("people/{id:guid}/presence", (CurrentDesk me, Guid id) =>
            me.SendAsync(new RosterCommand.LetBackIn(new ParticipantId(id)) { Id = me.CommandId }));
        desk.MapPut("people/{id:guid}/name", RenameAsync);
        desk.MapPost("people/{id:guid}/return-code", RenewCodeAsync);
    }

    private static Task<IResult> MakeGroupsAsync(CurrentDesk me, [FromForm] int count, [FromForm] string mode) => me.SendAsync(mode switch
    {
        "divide" => new RosterCommand.DivideGroups(count, Random.Shared.Next()) { Id = me.CommandId },
        "organisation" => new RosterCommand.DivideGroups(count, Random.Shared.Next()) { Id = me.CommandId, Together = Organisations(me.Scene.People) },
        "table" => new RosterCommand.OpenTables(count) { Id = me.CommandId },
        _ => new RosterCommand.OpenGroups(count) { Id = me.CommandId },
    });

    /// <summary>Who comes for the same organisation, however it was typed.</summary>
    private static Sequence<Sequence<ParticipantId>> Organisations(People people) =>
    [
        .. people.All.Where(p => p.Organisation.Length > 0)
            .GroupBy(p => Domain.Quadrants.OrganisationName.Key(p.Organisation))
            .Where(sameName => sameName.Key.Length > 0)
            .Select(sameName => (Sequence<ParticipantId>)[.. sameName.Select(p => p.Id)]),
    ];

    private static async Task<IResult> RenewCodeAsync(CurrentDesk me, PeopleStore people, Guid id)
    {
        var participant = new ParticipantId(id);
        return me.Scene.People.Find(participant) is null
            ? Results.NotFound()
            : DoorPage.Draw<NewCodePage>(
                StatusCodes.Status200OK,
                me.Scene.Words,
                (nameof(NewCodePage.Name), me.Scene.NameOf(participant)),
                (nameof(NewCodePage.ReturnCode), await people.RenewCodeAsync(participant)),
                (nameof(NewCodePage.Back), $"/w/{me.Scene.Code}/desk"));
    }

    private static Task<IResult> RenameAsync(CurrentDesk me, Guid id, [FromForm] string? name)
    {
        var called = PersonNames.Clean(name, int.MaxValue);
        return me.Scene.People.Find(new(id)) is not { } person ? me.RefuseAsync(RefusalCode.NotInWorkshop)
            : called.Length > PersonNames.Longest ? me.RefuseAsync(RefusalCode.TextTooLong, $"{PersonNames.Longest}", $"{called.Length}")
            : me.SendAsync(
                new RosterCommand.ChangePerson(person.Id) { Id = me.CommandId }, new SideWrite.ChangePerson(person.Id, known => known with { Name = called }));
    }
}
