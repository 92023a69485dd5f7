using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Authoring;

/// <summary>A workshop of a template that is stored nowhere: three people without a name have come, and the room is in one stage.</summary>
internal static class PreviewRoom
{
    private static readonly FacilitatorId Desk = new(new("01980000-0000-7000-8000-00000000c0de"));

    private static readonly ParticipantId[] Guests =
        [.. Enumerable.Range(1, 3).Select(guest => new ParticipantId(new($"01980000-0000-7000-8000-0000000000{guest:D2}")))];

    /// <summary>No workshop has it: codes hold no O. Style sheets know it too, because no script runs here, but on a phone it will.</summary>
    private const string Code = "KAROVA";

    /// <summary>Whose phone is looked at.</summary>
    public static ParticipantId Guest => Guests[0];

    /// <summary>The workshop in this stage, from 1; <c>null</c> when it can't be played.</summary>
    public static RoomState? In(WorkshopTemplate template, int stage, DateTimeOffset now)
    {
        var by = new Actor.Facilitator(Desk);
        var workshop = Workshop.Empty;
        var isPlayed = Play(ref workshop, by, now, new ProgrammeCommand.StartWorkshop(template) { Id = Desk.Value })
            && Guests.All(guest => Play(ref workshop, new Actor.Participant(guest), now, new RosterCommand.Join(guest) { Id = Desk.Value }))
            && Play(ref workshop, by, now, new RosterCommand.DivideGroups(1, 1) { Id = Desk.Value })
            && (stage == 1 || Play(ref workshop, by, now, new ProgrammeCommand.GoToStage(workshop.Programme.Current, new(stage)) { Id = Desk.Value }));
        if (!isPlayed)
        {
            return null;
        }

        var id = new WorkshopId(Desk.Value);
        var row = new WorkshopRow(id, Code, template.Title, Desk, template.Language, WorkshopStatus.Open, now, now + WorkshopRow.DefaultLife);
        return new(row, workshop, People.Of(Guests.Select(guest => new Person(guest, id, "", "", template.Language, "", "", true))));
    }

    private static bool Play(ref Workshop workshop, Actor by, DateTimeOffset now, Command command)
    {
        if (WorkshopDecider.Decide(workshop, command, by, now) is not Decision.Accepted(var events))
        {
            return false;
        }

        workshop = events.Aggregate(workshop, (state, happened) => state.Apply(new Recorded(happened, by, now)));
        return true;
    }
}
