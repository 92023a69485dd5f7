using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Authoring;

/// <summary>A workshop of a template that is stored nowhere: three people without a name have come, and the room is at one moment of a stage.</summary>
internal static class PreviewRoom
{
    private static readonly FacilitatorId Fleur = new(new("01980000-0000-7000-8000-00000000c0de"));

    /// <summary>No workshop has it: codes hold no O. Style sheets know it too, because no script runs here, but on a phone it will.</summary>
    private const string Code = "KAROVA";

    /// <summary>The desk.</summary>
    public static Actor Desk { get; } = new Actor.Facilitator(Fleur);

    /// <summary>Who came.</summary>
    public static IReadOnlyList<ParticipantId> Guests { get; } = [.. Enumerable.Range(1, 3).Select(guest => new ParticipantId(Number(guest)))];

    /// <summary>The one round in which they choose.</summary>
    public static Guid Round { get; } = Number(99);

    /// <summary>Whose phone is looked at.</summary>
    public static ParticipantId Guest => Guests[0];

    /// <summary>The workshop at this moment of this stage, both from 1; <c>null</c> when there is none, or it can't be played.</summary>
    public static RoomState? In(WorkshopTemplate template, int stage, int moment, DateTimeOffset now)
    {
        if (stage < 1 || stage > template.Stages.Count)
        {
            return null;
        }

        var words = Words.For(template.Language);
        var (moments, played) = (PreviewMoments.Of(template, stage, words), new Played(now));
        if (moment < 1 || moment > moments.Count
            || !played.Try(Desk, id => new ProgrammeCommand.StartWorkshop(template) { Id = id })
            || !Guests.All(guest => played.Try(new Actor.Participant(guest), id => new RosterCommand.Join(guest) { Id = id }))
            || !played.Try(Desk, id => new RosterCommand.DivideGroups(1, 1) { Id = id })
            || !Talks(template, stage, words, played)
            || !played.GoTo(new(stage)))
        {
            return null;
        }

        foreach (var act in moments.Take(moment).SelectMany(one => one.Acts))
        {
            // What this template does not let happen, as a choice about an article that no stage writes, leaves the room as it was.
            played.Try(act.By, act.Does);
        }

        var workshopId = new WorkshopId(Fleur.Value);
        var row = new WorkshopRow(workshopId, Code, template.Title, Fleur, template.Language, WorkshopStatus.Open, now, now + WorkshopRow.DefaultLife);
        return new(row, played.Workshop, People.Of(Guests.Select(guest => new Person(guest, workshopId, "", "", template.Language, "", "", true))));
    }

    /// <summary>A harvest reaps what was written in the talks before it.</summary>
    private static bool Talks(WorkshopTemplate template, int stage, Words words, Played played) =>
        template.Stages[stage - 1] is not StageTemplate.Harvest
        || template.Stages.Take(stage - 1).Index().Where(one => one.Item is StageTemplate.Themes).Select(one => new StageId(one.Index + 1)).All(
            talk => played.GoTo(talk) && PreviewMoments.Notes(talk, words).All(act => played.Try(act.By, act.Does)));

    private static Guid Number(int number) => new($"01980000-0000-7000-8000-{number:D12}");

    /// <summary>What happened until now; every command has an id of its own.</summary>
    private sealed class Played(DateTimeOffset now)
    {
        private int next = 100;

        public Workshop Workshop { get; private set; } = Workshop.Empty;

        public bool GoTo(StageId stage) =>
            Workshop.Programme.Current == stage || Try(Desk, id => new ProgrammeCommand.GoToStage(Workshop.Programme.Current, stage) { Id = id });

        /// <summary>False: it was refused, and nothing happened.</summary>
        public bool Try(Actor by, Func<Guid, Command> does)
        {
            if (WorkshopDecider.Decide(Workshop, does(Number(next++)), by, now) is not Decision.Accepted(var events))
            {
                return false;
            }

            Workshop = events.Aggregate(Workshop, (state, happened) => state.Apply(new Recorded(happened, by, now)));
            return true;
        }
    }
}
