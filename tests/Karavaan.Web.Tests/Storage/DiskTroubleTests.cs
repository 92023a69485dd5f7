using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Accounts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Tests.Storage;

public sealed class DiskTroubleTests
{
    [Fact]
    public async Task A_full_disk_refuses_loses_nothing_before_and_goes_on_when_there_is_room_again()
    {
        var (folder, stream, saved) = (StorageHouse.NewFolder(), WorkshopId.New(), 0);
        await using (var small = await StorageHouse.OpenAsync(folder, megabytes: 1))
        {
            var full = await Assert.ThrowsAsync<SqliteException>(async () =>
            {
                for (; saved < 5_000; saved++)
                {
                    await small.Log.AppendAsync(Cast.Batch(stream, saved, Item(saved)));
                }
            });
            Assert.Equal(13, full.SqliteErrorCode);
            Assert.Equal(saved, (await small.ReadAsync(stream)).Count);
            Assert.Equal((long)saved, small.Sql("SELECT count(*) FROM commands"));
            await Assert.ThrowsAsync<SqliteException>(() => small.Log.AppendAsync(Cast.Batch(stream, saved, Item(saved))));
        }

        await using var large = await StorageHouse.OpenAsync(folder);
        await large.Log.AppendAsync(Cast.Batch(stream, saved, Item(saved)));
        Assert.Equal(saved + 1, (await large.ReadAsync(stream)).Count);
    }

    [Theory]
    [InlineData("UPDATE events SET data = substr(data, 1, 20) WHERE version = 2", "can't be read")]
    [InlineData("UPDATE events SET data = 'null' WHERE version = 2", "null is no event")]
    [InlineData("UPDATE events SET data = '{}' WHERE version = 2", "missing required properties")]
    [InlineData("UPDATE events SET type = 'camel-bought' WHERE version = 2", "there is no event type 'camel-bought'")]
    [InlineData("UPDATE events SET actor = 'x:12' WHERE version = 2", "is no actor")]
    [InlineData("UPDATE events SET at = -1 WHERE version = 2", "ticks")]
    [InlineData("DELETE FROM events WHERE version = 2", "the next one in the log is event 3")]
    public async Task A_row_that_cannot_be_read_is_named(string damage, string reason)
    {
        await using var house = await StorageHouse.OpenAsync();
        var stream = WorkshopId.New();
        await house.Log.AppendAsync(Cast.Batch(stream, 0, Item(0), Item(1), Item(2)));
        house.Sql(damage);

        var corrupt = await Assert.ThrowsAsync<CorruptEventException>(() => house.ReadAsync(stream));

        Assert.Equal(2, corrupt.Version);
        Assert.Contains($"Event 2 of stream {stream.Value}", corrupt.Message);
        Assert.Contains(reason, corrupt.Message);
    }

    /// <summary>A large form on its way lies in a file of its own.</summary>
    [Fact]
    public void A_disk_that_is_full_is_known_by_what_writes_beside_the_database_too()
    {
        Assert.True(DiskTrouble.Caused(new InvalidOperationException("The form can't be read", new IOException("No space left on device", 28))));
        Assert.False(DiskTrouble.Caused(new IOException("Unexpected end of Stream, the content may have already been read by another component.")));
    }

    [Fact]
    public async Task A_file_that_is_no_database_refuses_to_start_and_is_left_alone()
    {
        var folder = StorageHouse.NewFolder();
        var file = Path.Combine(folder, "karavaan.db");
        await File.WriteAllTextAsync(file, new string('x', 5_000));

        var refused = await Assert.ThrowsAsync<StorageRefusedException>(() => StorageHouse.OpenAsync(folder));

        Assert.Contains(file, refused.Message);
        Assert.Equal(new string('x', 5_000), await File.ReadAllTextAsync(file));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Whoever_watches_over_the_server_is_told_when_the_log_cannot_be_read()
    {
        await using var house = await StorageHouse.OpenAsync();
        var health = house.Get<StorageHealth>();
        Assert.True(await health.IsWellAsync());
        house.Sql("DROP TABLE events");

        // For a moment the answer of before is good enough.
        await Eventually.HoldsAsync(async () => !await health.IsWellAsync());
    }

    [Fact]
    public async Task An_answer_about_the_log_is_no_older_than_a_moment_also_when_the_clock_was_set_back()
    {
        await using var house = await StorageHouse.OpenAsync();
        var clock = new HastyClock();
        using var health = new StorageHealth(house.Folder, house.Get<IDbContextFactory<KaravaanDb>>(), house.Get<StorageMeter>(), clock);
        Assert.True(await health.IsWellAsync());
        house.Sql("DROP TABLE events");

        (clock.SetBack, clock.Later) = (TimeSpan.FromHours(3), TimeSpan.FromSeconds(3));
        Assert.False(await health.IsWellAsync());
    }

    private static AppendItem Item(int i) => Cast.Item(Cast.Anna, Cast.By(Cast.Anna, Cast.Answer(Cast.Anna, $"antwoord {i} {new string('.', 300)}")));
}
