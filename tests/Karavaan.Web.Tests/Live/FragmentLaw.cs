using CsCheck;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Live;

/// <summary>
/// What every fragment owes: an event that changes any page's drawing touches enough fragments to bring the older page up to date. So
/// for every event and every viewer: the page before, plus the touched fragments drawn after, is the page after.
/// </summary>
public static class FragmentLaw
{
    /// <summary>Plays random sequences of commands and checks every event of them.</summary>
    /// <param name="services">With the slices and their pages (<c>AddLive</c>, <c>AddFragment</c>, <c>AddPage</c>).</param>
    /// <param name="start">A workshop that has been started.</param>
    /// <param name="step">What somebody does next, given the workshop; <c>null</c>: nothing. What is refused is skipped.</param>
    /// <param name="length">Steps in a sequence.</param>
    /// <param name="iterations">Sequences.</param>
    /// <param name="language">In which everybody reads.</param>
    public static void Check(
        IServiceProvider services, RoomState start, Gen<Func<Workshop, (Command Command, Actor By)?>> step, int length = 25, int iterations = 30, string language = "nl") =>
        step.List[1, length].Sample(steps => PlayAsync(services, start, steps, language).GetAwaiter().GetResult(), iter: iterations, threads: 1);

    private static async Task PlayAsync(
        IServiceProvider services, RoomState state, IEnumerable<Func<Workshop, (Command Command, Actor By)?>> steps, string language)
    {
        var now = new DateTimeOffset(2027, 3, 12, 19, 30, 0, TimeSpan.Zero);
        foreach (var step in steps)
        {
            now += TimeSpan.FromSeconds(1);
            if (step(state.Workshop) is not var (command, by)
                || WorkshopDecider.Decide(state.Workshop, command, by, now) is not Decision.Accepted accepted)
            {
                continue;
            }

            foreach (var happened in accepted.Events)
            {
                var after = Beside(state with { Workshop = state.Workshop.Apply(new(happened, by, now)) }, happened);
                await HoldsAsync(services, state, after, happened, Words.For(language));
                state = after;
            }
        }
    }

    private static async Task HoldsAsync(IServiceProvider services, RoomState before, RoomState after, WorkshopEvent happened, Words words)
    {
        var touched = services.GetRequiredService<FragmentRegistry>().Touched(new(before.Workshop, after.Workshop, happened));
        foreach (var page in services.GetServices<IPage>())
        {
            foreach (var viewer in Viewers(page.Surface, before, after))
            {
                var old = new PageModel(await DrawAsync(services, page, viewer, before, words));
                var fresh = new PageModel(await DrawAsync(services, page, viewer, after, words));
                var seen = old.Html;
                var group = viewer.Participant is { } who ? after.Workshop.Roster.Find(who)?.Group : null;
                old.Apply(await services.GetRequiredService<FragmentRenderer>().DrawAsync(viewer.Pick(touched, group), new Scene(after, words)));
                Assert.True(old.Html == fresh.Html, $"""
                    {happened} changes the page of {viewer}, but the fragments that it touches do not bring that.
                    touched: {string.Join(", ", touched.Select(k => $"{k.Id} ({k.Audience.Kind})"))}
                    before:  {Differing(seen, fresh.Html)}
                    brought: {Differing(old.Html, fresh.Html)}
                    should:  {Differing(fresh.Html, old.Html)}
                    """);
            }
        }
    }

    /// <summary>The part of a page from where it differs from another, with what stands before it: short enough to be read whole in a log.</summary>
    private static string Differing(string page, string other)
    {
        const int before = 200;
        const int shown = 1_000;
        var same = page.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var from = Math.Max(0, same - before);
        return page[from..Math.Min(page.Length, from + shown)];
    }

    private static IEnumerable<Viewer> Viewers(Surface surface, RoomState before, RoomState after) => surface switch
    {
        Surface.Phone => after.Workshop.Roster.Present.Where(p => before.Workshop.Roster.Find(p.Id) is not null).Select(p => Viewer.Phone(p.Id)),
        Surface.Screen => [Viewer.Screen],
        _ => [Viewer.Desk],
    };

    private static async Task<string> DrawAsync(IServiceProvider services, IPage page, Viewer viewer, RoomState state, Words words)
    {
        var renderer = services.GetRequiredService<FragmentRenderer>();
        var html = new List<string>();
        foreach (var key in page.Roots(viewer))
        {
            html.Add(await renderer.DrawAsync(key, new Scene(state, words)));
        }

        return string.Concat(html);
    }

    /// <summary>What is written beside the log: a name for who joins, another one when it changes, a key for a round.</summary>
    private static RoomState Beside(RoomState state, WorkshopEvent happened) => happened switch
    {
        RosterEvent.ParticipantJoined e => Named(state, e.Participant, $"Naam {e.Number}"),
        RosterEvent.PersonChanged e => Named(state, e.Participant, $"Naam bij {state.Version}"),
        RosterEvent.ParticipantForgotten e => state with { People = state.People.Without(e.Participant) },
        CharterEvent.CharterSigned e when state.People.Find(e.By) is { } person =>
            state with { People = state.People.With(person with { SignedName = $"Getekend {person.Name}" }) },
        CharterEvent.RoundOpened e => state with { RoundKeys = state.RoundKeys.SetItem(e.Round, new byte[RoundSecret.KeyLength]) },
        CharterEvent.RoundRevealed e => state with { RoundKeys = state.RoundKeys.Remove(e.Round) },
        _ => state,
    };

    private static RoomState Named(RoomState state, ParticipantId id, string name) =>
        state with { People = state.People.With(new Person(id, state.Row.Id, name, "", "nl", "", "", true)) };
}
