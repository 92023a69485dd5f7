using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Live;

/// <summary>A workshop and people in it without a page or a form, for tests of what comes after those.</summary>
internal static class Shortcuts
{
    /// <summary>Starts a workshop, in which <paramref name="then"/> happened after it was begun; gives its room.</summary>
    public static async Task<Room> StartWorkshopAsync(
        this IServiceProvider services, WorkshopTemplate template, FacilitatorId owner, params IReadOnlyList<WorkshopEvent> then)
    {
        var (id, by) = (Guid.CreateVersion7(), new Actor.Facilitator(owner));
        var begun = (Decision.Accepted)WorkshopDecider.Decide(
            Workshop.Empty, new ProgrammeCommand.StartWorkshop(template) { Id = id }, by, DateTimeOffset.UtcNow);
        var row = await services.GetRequiredService<WorkshopStore>().CreateAsync(
            template.Title, "nl", owner, id, [.. begun.Events.Concat(then).Select(e => new Recorded(e, by, DateTimeOffset.UtcNow))]);
        return (await services.GetRequiredService<Rooms>().OpenAsync(row.Id))!;
    }

    /// <summary>Somebody joins, and sits down at a table unless <paramref name="group"/> is 0; gives the token of their phone too.</summary>
    public static async Task<(Person Person, Token Token)> EnterAsync(this Room room, string name, int group = 0, string language = "nl")
    {
        var (id, token) = (new ParticipantId(Guid.CreateVersion7()), Token.Draw());
        var person = new Person(id, room.State.Row.Id, name, "", language, "", "", true);
        await room.SendAsync(
            new RosterCommand.Join(id) { Id = Guid.CreateVersion7() },
            new Actor.Participant(id),
            new SideWrite.SavePerson(person),
            new SideWrite.SaveToken(id, token.Hash, Codes.DrawReturnCode()));
        if (group > 0)
        {
            await room.SendAsync(new RosterCommand.ChooseGroup(new(group)) { Id = Guid.CreateVersion7() }, new Actor.Participant(id));
        }

        return (person, token);
    }
}
