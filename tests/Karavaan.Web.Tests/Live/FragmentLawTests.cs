using CsCheck;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Live;

public sealed class FragmentLawTests
{
    private static readonly ParticipantId[] People =
        [.. Enumerable.Range(1, 4).Select(n => new ParticipantId(new Guid(n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))];

    private static readonly Gen<Func<Workshop, (Command, Actor)?>> Step = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 3], Gen.Int[1, 2], Gen.Int[0, 99])
        .Select((what, who, group, which) => new Func<Workshop, (Command, Actor)?>(workshop => Next(workshop, what, People[who], group, which)));

    [Fact]
    public void The_slices_of_these_tests_keep_it() => FragmentLaw.Check(Services(s => s.AddTestSlices()), Started(), Step);

    [Fact]
    public void A_fragment_that_forgets_an_event_is_caught()
    {
        var forgetful = Services(s => s.AddTestSlices().AddFragment<ForgetfulFragment>().AddSingleton<IPage, ForgetfulPage>());
        var caught = Assert.ThrowsAny<Exception>(() => FragmentLaw.Check(forgetful, Started(), Step));
        Assert.Contains("forgetful", caught.ToString(), StringComparison.Ordinal);
    }

    private static (Command, Actor)? Next(Workshop workshop, int what, ParticipantId who, int group, int which)
    {
        var id = Guid.CreateVersion7();
        var (me, desk) = (new Actor.Participant(who), LiveHost.Desk);
        var notes = workshop.Board.Notes.Keys.OrderBy(n => n.Value).ToList();
        var note = notes.Count > 0 ? notes[which % notes.Count] : new NoteId(Guid.Empty);
        return what switch
        {
            0 => (new RosterCommand.Join(who) { Id = id }, me),
            1 => (new RosterCommand.ChooseGroup(new(group)) { Id = id }, me),
            2 => (new RosterCommand.ChangePerson(who) { Id = id }, me),
            3 when workshop.Board.Notes.TryGetValue(note, out var own) => (new BoardCommand.WithdrawNote(note) { Id = id }, new Actor.Participant(own.By)),
            4 => (new BoardCommand.HideNote(note) { Id = id }, desk),
            5 => (new BoardCommand.RestoreNote(note) { Id = id }, desk),
            6 => (new ProgrammeCommand.Undo { Id = id }, desk),
            7 => (new RosterCommand.MoveParticipant(who, new(group)) { Id = id }, desk),
            8 when which < 20 => (new ProgrammeCommand.GoToStage(workshop.Programme.Current, new(group)) { Id = id }, desk),
            _ => (new BoardCommand.AddNote(new(1), $"Note {which}") { Id = id }, me),
        };
    }

    private static RoomState Started()
    {
        var now = DateTimeOffset.UnixEpoch;
        var workshop = Workshop.Empty;
        Command[] commands =
        [
            new ProgrammeCommand.StartWorkshop(LiveHost.Template) { Id = Guid.CreateVersion7() },
            new RosterCommand.OpenGroups(2) { Id = Guid.CreateVersion7() },
            new RosterCommand.Join(People[0]) { Id = Guid.CreateVersion7() },
            new RosterCommand.MoveParticipant(People[0], new(1)) { Id = Guid.CreateVersion7() },
        ];
        foreach (var command in commands)
        {
            var accepted = (Decision.Accepted)WorkshopDecider.Decide(workshop, command, LiveHost.Desk, now);
            workshop = accepted.Events.Aggregate(workshop, (w, e) => w.Apply(new(e, LiveHost.Desk, now)));
        }

        var row = new WorkshopRow(WorkshopId.New(), "WEGNAR", LiveHost.Template.Title, LiveHost.Fleur, "nl", WorkshopStatus.Open, now, now);
        return new(row, workshop, Web.Storage.People.Nobody);
    }

    private static ServiceProvider Services(Action<IServiceCollection> slices)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<FragmentRegistry>().AddSingleton<FragmentRenderer>().AddSingleton<AlikeDrawings>();
        slices(services);
        return services.BuildServiceProvider();
    }

    /// <summary>Draws the number of notes, but hears only of new ones.</summary>
    private sealed class ForgetfulFragment : Fragment
    {
        public override string Name => "forgetful";

        public override IEnumerable<FragmentKey> Touched(Change change) =>
            change.Event is BoardEvent.NoteAdded ? [new("forgetful", Audience.Screen)] : [];

        public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(TextPiece), $"{scene.Workshop.Board.Notes.Count}");
    }

    private sealed class ForgetfulPage : IPage
    {
        public Surface Surface => Surface.Screen;

        public IEnumerable<FragmentKey> Roots(Viewer viewer) => [new("forgetful", Audience.Screen)];

        public Microsoft.AspNetCore.Http.IResult Show(Scene scene, Viewer viewer, string? notice = null) =>
            throw new NotSupportedException();
    }
}
