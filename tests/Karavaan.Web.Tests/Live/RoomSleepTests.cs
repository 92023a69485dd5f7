namespace Karavaan.Web.Tests.Live;

/// <summary>A room is there for whoever needs it, once, and costs nothing otherwise.</summary>
public sealed class RoomSleepTests : LiveTest
{
    [Fact]
    public async Task A_room_that_nobody_uses_sleeps_and_wakes_with_everything_in_it()
    {
        await Host.NoteAsync(await Host.JoinAsync("Anna", 1), "Repair café");
        await Host.Rooms.SleepAsync(TimeSpan.Zero);
        Assert.Equal(0, Host.Rooms.Awake);
        Assert.Single((await Host.Rooms.FindAsync(Host.Code.ToLowerInvariant()))!.State.Workshop.Board.Notes);
    }

    [Fact]
    public async Task A_room_in_use_stays_awake()
    {
        await using var anna = await (await LivePage.PhoneAsync(Host, "Anna")).OpenAsync();
        await Host.Rooms.SleepAsync(TimeSpan.Zero);
        Assert.Equal(1, Host.Rooms.Awake);
    }

    [Fact]
    public async Task Whoever_comes_just_after_a_room_fell_asleep_gets_one_that_is_awake()
    {
        await Host.NoteAsync(await Host.JoinAsync("Anna", 1), "Repair café");
        var asleep = (await Host.Rooms.FindAsync(Host.Code))!;
        Assert.False(asleep.TrySleep(TimeSpan.FromMinutes(1)));
        Assert.True(asleep.TrySleep(TimeSpan.Zero));
        var awake = (await Host.Rooms.FindAsync(Host.Code))!;
        Assert.NotSame(asleep, awake);
        Assert.True(awake.TryUse());
        Assert.Single(awake.State.Workshop.Board.Notes);
        await asleep.DisposeAsync();
    }

    [Fact]
    public async Task Many_who_open_a_room_at_once_get_the_same_one()
    {
        await Host.Rooms.SleepAsync(TimeSpan.Zero);
        var rooms = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Host.Rooms.FindAsync(Host.Code))));
        Assert.Single(rooms.Distinct());
    }
}
