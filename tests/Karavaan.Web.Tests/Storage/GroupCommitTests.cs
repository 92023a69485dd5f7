using System.Diagnostics;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Tests.Storage;

public sealed class GroupCommitTests
{
    [Fact]
    public async Task Sixty_four_rooms_write_at_once_and_each_finds_its_own_history()
    {
        await using var house = await StorageHouse.OpenAsync();
        var rooms = Enumerable.Range(0, 64).Select(_ => WorkshopId.New()).ToList();

        await Task.WhenAll(rooms.Select((room, number) => Task.Run(() => FillAsync(house, room, number, 20))));

        foreach (var (number, room) in rooms.Index())
        {
            Assert.Equal(Enumerable.Range(0, 20).Select(i => Event(number, i)), await house.ReadAsync(room));
        }
    }

    [Fact]
    public async Task A_slow_disk_makes_larger_groups_and_not_a_queue()
    {
        const int Milliseconds = 400, Batches = 100;
        await using var house = await StorageHouse.OpenAsync(slowDisk: Milliseconds);
        var since = Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, Batches).Select(i => house.Log.AppendAsync(Cast.Batch(WorkshopId.New(), 0, Cast.Item(Cast.Anna, Event(i, i))))));

        Assert.InRange(since.ElapsedMilliseconds, Milliseconds, Milliseconds * Batches / 2);
    }

    [Fact]
    public async Task In_a_group_the_batch_that_conflicts_fails_alone()
    {
        await using var house = await StorageHouse.OpenAsync();
        var room = WorkshopId.New();
        var batches = Enumerable.Range(0, 100).Select(i => Cast.Batch(i % 2 == 0 ? WorkshopId.New() : room, 0, Cast.Item(Cast.Anna, Event(i, i))));

        var tasks = batches.Select(batch => house.Log.AppendAsync(batch)).ToList();
        await Task.WhenAll(tasks.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Equal(49, tasks.Count(task => task.Exception?.InnerException is VersionConflictException));
        Assert.Equal(51, tasks.Count(task => task.IsCompletedSuccessfully));
        Assert.Equal(51L, house.Sql("SELECT count(*) FROM events"));
    }

    [Fact]
    public async Task When_the_database_throws_a_whole_group_away_the_healthy_batches_are_written_after_all()
    {
        await using var house = await StorageHouse.OpenAsync();
        house.Sql("""
            CREATE TRIGGER disk_trouble BEFORE INSERT ON events WHEN NEW.data LIKE '%kapot%'
            BEGIN SELECT RAISE(ROLLBACK, 'disk trouble'); END
            """);
        var batches = Enumerable.Range(0, 60).Select(i => Cast.Batch(
            WorkshopId.New(), 0, Cast.Item(Cast.Anna, Cast.By(Cast.Anna, Cast.Answer(Cast.Anna, i % 10 == 3 ? "kapot" : "goed"))))).ToList();

        var tasks = batches.Select(batch => house.Log.AppendAsync(batch)).ToList();
        await Task.WhenAll(tasks.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Equal(6, tasks.Count(task => task.Exception?.InnerException is SqliteException));
        Assert.Equal(54L, house.Sql("SELECT count(*) FROM events"));
        Assert.Equal(54L, house.Sql("SELECT count(*) FROM commands"));
    }

    private static async Task FillAsync(StorageHouse house, WorkshopId room, int number, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await house.Log.AppendAsync(Cast.Batch(room, i, Cast.Item(Cast.Anna, Event(number, i))));
        }
    }

    private static Recorded Event(int room, int i) => Cast.By(Cast.Anna, Cast.Answer(Cast.Anna, $"kamer {room}, antwoord {i}"));
}
