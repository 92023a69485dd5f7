using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Tests.Storage;

public sealed class SqliteEventLogTests
{
    [Fact]
    public async Task What_was_appended_is_read_back_in_order_after_a_restart()
    {
        var (folder, stream) = (StorageHouse.NewFolder(), WorkshopId.New());
        Recorded[] said = [Cast.By(Cast.Anna, Cast.Answer(Cast.Anna, "één 🐪")), Cast.By(Cast.Bram, Cast.Answer(Cast.Bram, "<b>'twee'</b>"))];
        await using (var first = await StorageHouse.OpenAsync(folder))
        {
            await first.Log.AppendAsync(Cast.Batch(stream, 0, Cast.Item(Cast.Anna, said[0]), Cast.Item(Cast.Bram, said[1])));
        }

        await using var second = await StorageHouse.OpenAsync(folder);
        Assert.Equal(said, await second.ReadAsync(stream));
        Assert.Equal(said[1..], await second.ReadAsync(stream, after: 1));
        Assert.Empty(await second.ReadAsync(stream, after: 2));
    }

    [Fact]
    public async Task A_batch_that_was_decided_on_an_old_version_is_refused_and_leaves_nothing()
    {
        await using var house = await StorageHouse.OpenAsync();
        var stream = WorkshopId.New();
        await house.Log.AppendAsync(Cast.Batch(stream, 0, Cast.Item(Cast.Anna, Cast.By(Cast.Anna, Cast.Answer(Cast.Anna)))));

        foreach (var wrong in (int[])[0, 2])
        {
            var late = Cast.Item(Cast.Bram, Cast.By(Cast.Bram, Cast.Answer(Cast.Bram)));
            var conflict = await Assert.ThrowsAsync<VersionConflictException>(() => house.Log.AppendAsync(Cast.Batch(stream, wrong, late)));
            Assert.Equal(1, conflict.Actual);
            Assert.Null(await house.Log.FindCommandAsync(stream, late.By, late.CommandId));
        }

        Assert.Single(await house.ReadAsync(stream));
    }

    [Fact]
    public async Task The_same_command_of_the_same_person_twice_keeps_its_first_answer()
    {
        await using var house = await StorageHouse.OpenAsync();
        var stream = WorkshopId.New();
        var other = Cast.Item(Cast.Bram, Cast.By(Cast.Bram, Cast.Answer(Cast.Bram)));
        var item = Cast.Item(Cast.Anna, Cast.By(Cast.Anna, Cast.Answer(Cast.Anna)), Cast.By(Cast.Anna, Cast.Answer(Cast.Anna, "nog")));
        await house.Log.AppendAsync(Cast.Batch(stream, 0, other, item));

        var refused = await Assert.ThrowsAsync<DuplicateCommandException>(() => house.Log.AppendAsync(Cast.Batch(stream, 3, item)));

        Assert.Equal(item.CommandId, refused.CommandId);
        Assert.Equal(new FirstAnswer(2, 2), await house.Log.FindCommandAsync(stream, item.By, item.CommandId));
        Assert.Equal(3, (await house.ReadAsync(stream)).Count);
    }

    [Fact]
    public async Task Another_person_or_another_workshop_may_use_the_same_command_id()
    {
        await using var house = await StorageHouse.OpenAsync();
        var (stream, elsewhere, id) = (WorkshopId.New(), WorkshopId.New(), Guid.CreateVersion7());
        await house.Log.AppendAsync(Cast.Batch(stream, 0, new AppendItem(id, Cast.As(Cast.Anna), [], [])));
        await house.Log.AppendAsync(Cast.Batch(stream, 0, new AppendItem(id, Cast.As(Cast.Bram), [], [])));
        await house.Log.AppendAsync(Cast.Batch(elsewhere, 0, new AppendItem(id, Cast.As(Cast.Anna), [], [])));

        Assert.Equal(new FirstAnswer(1, 0), await house.Log.FindCommandAsync(stream, Cast.As(Cast.Bram), id));
        Assert.Null(await house.Log.FindCommandAsync(elsewhere, Cast.As(Cast.Bram), id));
    }

    [Fact]
    public async Task Of_a_secret_choice_neither_actor_nor_time_is_on_disk_and_a_retry_is_still_known()
    {
        await using var house = await StorageHouse.OpenAsync();
        var (stream, id) = (WorkshopId.New(), Guid.CreateVersion7(Cast.Evening));
        var choice = new CharterEvent.ChoiceMade(new(Guid.CreateVersion7()), "ballot", Choice.Concern, "te vaag");
        var item = new AppendItem(id, new Actor.Secret(), [new(choice, Cast.As(Cast.Anna), Cast.Evening)], []);
        await house.Log.AppendAsync(Cast.Batch(stream, 0, item));

        Assert.Equal(1L, house.Sql("SELECT count(*) FROM events WHERE actor IS NULL AND at IS NULL"));
        Assert.Equal(1L, house.Sql("SELECT count(*) FROM commands WHERE actor = ''"));
        Assert.Equal(0L, house.Sql($"SELECT count(*) FROM commands WHERE command_id = '{id.ToString().ToUpperInvariant()}'"));
        Assert.Equal([new(choice, new Actor.Secret(), DateTimeOffset.UnixEpoch)], await house.ReadAsync(stream));
        await Assert.ThrowsAsync<DuplicateCommandException>(() => house.Log.AppendAsync(Cast.Batch(stream, 1, item)));
        Assert.Equal(new FirstAnswer(1, 1), await house.Log.FindCommandAsync(stream, new Actor.Secret(), id));
    }

    [Fact]
    public async Task What_is_cancelled_before_it_is_handed_in_is_not_written()
    {
        await using var house = await StorageHouse.OpenAsync();
        var batch = Cast.Batch(WorkshopId.New(), 0, Cast.Item(Cast.Anna, Cast.By(Cast.Anna, Cast.Answer(Cast.Anna))));
        await Assert.ThrowsAsync<OperationCanceledException>(() => house.Log.AppendAsync(batch, new(canceled: true)));
        Assert.Empty(await house.ReadAsync(batch.Stream));
    }
}
