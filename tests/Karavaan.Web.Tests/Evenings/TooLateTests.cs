using System.Net;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>Taps on a stage that just ended, and on a workshop that is over (live.md 9).</summary>
public sealed class TooLateTests
{
    [Fact]
    public async Task A_note_for_the_stage_that_just_ended_is_kept_until_the_desk_locks_it()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(4);
        await evening.GoToAsync(5);
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Net te laat"));
        Assert.Equal("Net te laat", Assert.Single(evening.Workshop.Board.Notes.Values).Text);
        await evening.Fleur.SaveAsync("put", "desk/locks/4");
        Refused(nameof(RefusalCode.StageLocked), await anna.SendAsync("post", "themes/4/notes", ("text", "Veel te laat")));
    }

    [Fact]
    public async Task Dots_placements_and_choices_are_refused_after_the_reveal()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(3);
        await evening.Fleur.SaveAsync("put", "desk/reveals/3");
        Refused(nameof(RefusalCode.AlreadyRevealed), await anna.SendAsync("post", "choose/3/themes/openness/dots"));

        await evening.GoToAsync(4);
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Samen koken"));
        await evening.GoToAsync(5);
        var dots = $"harvest/5/notes/{evening.Workshop.Board.Notes.Keys.Single().Value:n}/dots";
        await anna.SaveAsync("post", dots);
        await evening.Fleur.SaveAsync("put", "desk/reveals/5");
        Refused(nameof(RefusalCode.AlreadyRevealed), await anna.SendAsync("post", dots));
        Refused(nameof(RefusalCode.AlreadyRevealed), await anna.SendAsync("delete", dots));

        await evening.GoToAsync(6);
        await anna.SaveAsync("put", "quadrant/6/organisation", ("name", "De Linde"));
        await evening.Fleur.SaveAsync("put", "desk/reveals/6");
        Refused(nameof(RefusalCode.AlreadyRevealed), await anna.SendAsync("put", "quadrant/6/placements/today", ("x", "1"), ("y", "1")));

        await evening.GoToAsync(9);
        await evening.Fleur.SaveAsync("put", "desk/articles/1/text", ("text", "We delen alles."));
        await evening.Fleur.SaveAsync("post", "desk/consent/articles/1/rounds");
        var round = $"consent/rounds/{evening.Workshop.Charter.OnScreen!.Value.Value:n}";
        await evening.Fleur.SaveAsync("put", $"desk/{round}/reveal");
        Refused(nameof(RefusalCode.AlreadyRevealed), await anna.SendAsync("put", $"{round}/choice", ("choice", "consent")));
    }

    [Fact]
    public async Task A_closed_workshop_refuses_every_contribution_with_words()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.Fleur.SaveAsync("put", "desk/closing");
        var version = evening.Workshop.Version;
        foreach (var (method, path) in Routes.Of(evening.Services, "/w/{code}").Where(r => r.Method != "GET" && r.Path is not ("language" or "forget" or "confirmation" or "attendance") && !r.Path.StartsWith("turn/", StringComparison.Ordinal)))
        {
            var who = path.StartsWith("desk", StringComparison.Ordinal) ? evening.Fleur : anna;
            if (path.StartsWith("desk/phone", StringComparison.Ordinal) || path is "desk/closing" or "desk/letter" or "desk/hall/wheel" or "desk/place" || path.StartsWith("desk/publications", StringComparison.Ordinal) || path.EndsWith("/name", StringComparison.Ordinal)
                || path.EndsWith("/return-code", StringComparison.Ordinal))
            {
                continue;
            }

            Refused(nameof(RefusalCode.WorkshopClosed), await who.SendAsync(method, path, Routes.Plausible), $"{method} {path}");
        }

        Assert.Equal(version, evening.Workshop.Version);
        Assert.Equal(HttpStatusCode.Gone, (await evening.NewVisitor().GetAsync($"/j/{evening.Code}")).Status);
        Assert.Contains("results", (await anna.GetAsync("")).Body, StringComparison.Ordinal);
    }

    private static void Refused(string code, Answer answer, string what = "")
    {
        Assert.True(answer.Status == HttpStatusCode.UnprocessableEntity, $"{what} {answer.Status} {answer.Body}");
        Assert.True(code == answer.Code, $"{what} {answer.Code}");
        Assert.True(answer.Words.Split(' ').Length > 2, answer.Words);
    }
}
