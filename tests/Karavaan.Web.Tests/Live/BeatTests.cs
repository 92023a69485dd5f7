using System.Diagnostics;
using Karavaan.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Live;

/// <summary>When a beat goes, and what one message brings.</summary>
public sealed class BeatTests : LiveTest
{
    [Fact]
    public async Task A_hundred_taps_within_a_beat_are_one_message()
    {
        var anna = await Host.JoinAsync("Anna", 1);
        await using var screen = await (await LivePage.ScreenAsync(Host)).OpenAsync();
        using (await Host.Log.HoldAsync())
        {
            var notes = Enumerable.Range(0, 100).Select(n => Host.NoteAsync(anna, $"Note {n}")).ToList();
            await Task.Delay(100);
            Assert.Empty(screen.Messages);
        }

        await screen.ShowsAsync("100 notes");
        Assert.Equal(100, screen.Messages.Sum(m => m.Ops.OfType<Op.Put>().Count()));
        Assert.InRange(screen.Messages.Count, 1, 2);
    }

    [Fact]
    public async Task Slow_counts_reach_phones_at_most_once_a_second()
    {
        await using var anna = await (await LivePage.PhoneAsync(Host, "Anna", 1)).OpenAsync();
        var bram = await Host.JoinAsync("Bram", 2);
        var start = Stopwatch.GetTimestamp();
        for (var n = 0; n < 10; n++)
        {
            await Host.NoteAsync(bram, $"Note {n}");
            await Task.Delay(50);
        }

        await anna.ShowsAsync("10 notes");
        var seconds = (int)Math.Ceiling(Stopwatch.GetElapsedTime(start).TotalSeconds);
        Assert.InRange(anna.Messages.Count(m => m.Ops.Any(o => o.Id == "count")), 1, seconds);
    }

    [Fact]
    public async Task A_message_claims_no_more_than_was_sent_before_it()
    {
        await using var anna = await (await LivePage.PhoneAsync(Host, "Anna", 1)).OpenAsync();
        var bram = await Host.JoinAsync("Bram", 1);
        var before = Host.Room.State.Version;
        await Host.NoteAsync(bram, "Repair café");
        await anna.ShowsAsync("Repair café");
        Assert.All(anna.Messages, m => Assert.True(m.Version <= before, "the count of this note is still to come"));
        await anna.ShowsAsync("1 notes");
    }

    [Fact]
    public async Task What_is_shown_in_passing_goes_ten_times_a_second_and_the_newest_wins()
    {
        await using var screen = await (await LivePage.ScreenAsync(Host)).OpenAsync();
        await using var anna = await (await LivePage.PhoneAsync(Host, "Anna", 1)).OpenAsync();
        for (var n = 0; n <= 200; n++)
        {
            await anna.PassAsync("writing", $"{n}");
            await anna.PassAsync("unknown", $"{n}");
        }

        await screen.UntilAsync(s => s.Passed.Contains("writing 200"));
        Assert.InRange(screen.Passed.Count, 1, 10);
        Assert.DoesNotContain(screen.Passed, p => p.StartsWith("unknown", StringComparison.Ordinal));
        Assert.Empty(anna.Passed);
    }

    [Fact]
    public async Task Nothing_is_drawn_for_an_audience_that_nobody_belongs_to()
    {
        var probe = Host.Services.GetServices<Fragment>().OfType<ProbeFragment>().Single();
        var anna = await Host.JoinAsync("Anna", 1);
        await using var screen = await (await LivePage.ScreenAsync(Host)).OpenAsync();
        await Host.NoteAsync(anna, "Zonder begeleider");
        await screen.ShowsAsync("Zonder begeleider");
        Assert.Equal(0, probe.Draws);
        await using var desk = await (await LivePage.DeskAsync(Host)).OpenAsync();
        await Host.NoteAsync(anna, "Met begeleider");
        await desk.UntilAsync(d => d.Messages.Count > 0);
        Assert.Equal(1, probe.Draws);
    }

    [Fact]
    public async Task A_fragment_that_can_not_be_drawn_silences_no_other()
    {
        var anna = await Host.JoinAsync("Anna", 1);
        await using var screen = await (await LivePage.ScreenAsync(Host)).OpenAsync();
        await Host.NoteAsync(anna, "Breek");
        await screen.ShowsAsync("Breek");
        await Host.NoteAsync(anna, "En verder");
        await screen.ShowsAsync("En verder");
    }
}
