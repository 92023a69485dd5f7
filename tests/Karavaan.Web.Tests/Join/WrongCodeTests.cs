using System.Diagnostics;
using System.Net;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Accounts;
using Karavaan.Web.Tests.Doors;
using Microsoft.AspNetCore.Http;

namespace Karavaan.Web.Tests.Join;

public sealed class WrongCodeTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Wrong_codes_get_words_then_slower_answers_and_the_rooms_own_code_never_waits()
    {
        var room = await house.StartAsync();
        var code = room.State.Row.Code;
        foreach (var typed in (string[])[code, $" {code[..3]} {code[3..]} ", code.ToLowerInvariant(), $"{code[..3]}-{code[3..]}"])
        {
            Assert.Equal($"/j/{code}", (await house.NewGuest().OpenAsync($"/j?code={Uri.EscapeDataString(typed)}")).Location);
        }

        Assert.Equal($"/j/{code}?t=4", (await house.NewGuest().OpenAsync($"/j/{code.ToLowerInvariant()}?t=4")).Location);
        var stranger = house.NewGuest();
        for (var i = 0; i < 20; i++)
        {
            await stranger.OpenAsync(i % 2 == 0 ? "/j?code=weg nar!" : "/j/QQQQQQ");
            Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
            Assert.Equal("Deze code kennen we niet. Kijk nog eens op het scherm.", stranger.Alert);
            Assert.Equal(i % 2 == 0 ? "weg nar!" : "QQQQQQ", stranger.Value("code"));
        }

        var held = await TimeAsync("/j/WWWWWW");
        Assert.True(held > TimeSpan.FromSeconds(1.9), $"{held}");
        Assert.True(await TimeAsync($"/j/{code}") < held);
        Assert.StartsWith("/w/", (await house.JoinAsync(room, "Anna")).Location);
    }

    [Fact]
    public async Task Thousands_of_guesses_at_the_same_time_are_no_more_than_one_after_the_other()
    {
        using var other = new House();
        await other.InitializeAsync();
        var stranger = other.NewGuest();
        for (var i = 0; i < WrongCodes.FreeGuesses; i++)
        {
            await stranger.OpenAsync("/j/QQQQQQ");
        }

        var clock = Stopwatch.StartNew();
        var moments = await Task.WhenAll(Enumerable.Range(0, 3 * WrongCodes.WaitingAtOnce).Select(async i =>
        {
            await other.NewGuest().OpenAsync($"/j/WWWWW{(char)('A' + i)}");
            return clock.Elapsed;
        }));
        Array.Sort(moments);
        for (var group = 0; group < 3; group++)
        {
            var first = moments[group * WrongCodes.WaitingAtOnce];
            Assert.True(first > TimeSpan.FromSeconds((2 * (group + 1)) - 0.1), $"group {group} was answered after {first}");
        }
    }

    [Fact]
    public async Task A_burst_from_a_fresh_address_tries_out_no_more_than_the_free_guesses_at_once_and_a_whole_hall_with_the_right_code_never_waits()
    {
        using var other = new House();
        await other.InitializeAsync();
        var clock = Stopwatch.StartNew();
        var moments = await Task.WhenAll(Enumerable.Range(0, 2 * WrongCodes.FreeGuesses).Select(async i =>
        {
            await other.NewGuest().OpenAsync($"/j/WWWW{Codes.Letters[i / 20]}{Codes.Letters[i % 20]}");
            return clock.Elapsed;
        }));
        Assert.InRange(moments.Count(moment => moment < TimeSpan.FromSeconds(1.9)), 0, WrongCodes.FreeGuesses);

        using var hall = new House();
        await hall.InitializeAsync();
        var theirs = await hall.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 3 * WrongCodes.MostWaiting).Select(async _ =>
        {
            var guest = hall.NewGuest();
            await guest.OpenAsync($"/j/{theirs.State.Row.Code}");
            Assert.Equal(HttpStatusCode.OK, guest.Status);
        }));
    }

    [Fact]
    public async Task Wrong_codes_are_forgotten_after_a_minute_also_when_the_clock_on_the_wall_was_set_back()
    {
        var clock = new HastyClock();
        var wrong = new WrongCodes(clock);
        for (var i = 0; i < WrongCodes.FreeGuesses; i++)
        {
            await GuessAsync();
        }

        Assert.Empty(clock.Waited);
        await GuessAsync();
        Assert.Single(clock.Waited);
        (clock.SetBack, clock.Later) = (TimeSpan.FromHours(3), TimeSpan.FromSeconds(61));
        await GuessAsync();
        Assert.Single(clock.Waited);

        Task GuessAsync() => wrong.LookAsync(new DefaultHttpContext(), $"join/{clock.Waited.Count}", () => Task.FromResult<string?>(null));
    }

    private async Task<TimeSpan> TimeAsync(string path)
    {
        var clock = Stopwatch.StartNew();
        await house.NewGuest().OpenAsync(path);
        return clock.Elapsed;
    }
}
