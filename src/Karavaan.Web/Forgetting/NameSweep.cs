using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Forgetting;

/// <summary>
/// Keeps the promise at the door: when a workshop's days are over, the names of its people are erased, at the start of the program and
/// every hour. A signature keeps its name. Copies of the database that were put aside hold names too, and live a week.
/// </summary>
public sealed class NameSweep(Rooms rooms, WorkshopStore workshops, OldCopies copies, TimeProvider clock, ILogger<NameSweep> log)
    : BackgroundService, IRetention
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    /// <summary>Erases what is due; gives how many workshops were swept. One that can't be swept does not keep the others.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        copies.DeleteOld();
        var swept = 0;
        foreach (var workshop in await workshops.NamesDueAsync(clock.GetUtcNow(), cancellation))
        {
            try
            {
                swept += await EraseAsync(workshop) ? 1 : 0;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "The names of workshop {Workshop} could not be erased; it is tried again within the hour", workshop.Value);
            }
        }

        return swept;
    }

    /// <inheritdoc/>
    public Task<int> ApplyAsync() => RunAsync();

    /// <summary>The first round is over before the program serves: no restored copy shows a name whose days are over.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            await RunAsync(cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The sweep of names failed; it is tried again within the hour");
        }
    }

    private async Task<bool> EraseAsync(WorkshopId id)
    {
        if (await rooms.OpenAsync(id) is not { } room)
        {
            return false;
        }

        var people = room.State.People.All.Where(person => person.IsNamed).Select(person => person.Id).ToList();
        var outcome = await room.SendAsync(
            new RosterCommand.EraseNames([.. people]) { Id = Guid.CreateVersion7() },
            new Actor.Facilitator(room.State.Row.Owner),
            [.. Keepers(room.State), .. people.Select(person => new SideWrite.ForgetPerson(person))]);
        return outcome.IsAccepted;
    }

    /// <summary>Who takes an open article further stays named there, as the promise at the door says; who asked to be forgotten is not among them.</summary>
    private static IEnumerable<SideWrite> Keepers(RoomState state) =>
        from article in state.Workshop.Charter.Articles.Values
        let open = article.Status as ArticleStatus.LeftOpen
        where open is not null
        let person = state.People.Find(open.Keeper)
        where person is { Name.Length: > 0, AgreedName.Length: 0 }
        select new SideWrite.ChangePerson(person.Id, known => known.AgreedName.Length > 0 ? known : known with { AgreedName = known.Name });
}
