using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Upkeep;

/// <summary>What who keeps the server does with the program itself. Says what it did on the console, and ends.</summary>
public static class UpkeepCommands
{
    private const string Usage = """
        Karavaan serves when it is started without a command. The commands are:
          backup FILE    copies everything into one file, also while Karavaan is serving
          restore FILE   puts a backup in the place of the database; Karavaan must not be serving
          reset NAME     makes a link with which this facilitator chooses a new password, also while Karavaan is serving
          verify         replays every workshop and says what is wrong, also while Karavaan is serving
        The folder of the database is Karavaan__Data, as for serving.
        """;

    /// <summary>Carries the order out; gives the exit code: 0 done and well, 1 not, 2 no such command.</summary>
    public static async Task<int> CarryOutAsync(this IServiceProvider services, UpkeepOrder order)
    {
        try
        {
            return order.Act switch
            {
                "backup" => MakeBackup(services, order.File),
                "restore" => await RestoreAsync(services, order.File),
                "reset" => await ResetAsync(services, order.File),
                "verify" => await VerifyAsync(services),
                _ => await ExplainAsync(),
            };
        }
        catch (StorageRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static int MakeBackup(IServiceProvider services, string file)
    {
        var bytes = services.GetRequiredService<Backup>().Write(file);
        Console.WriteLine($"Backup made: {file} ({bytes} bytes). It holds names: keep it as safe, and as short, as the database itself.");
        return 0;
    }

    /// <summary>The link works at the program that serves, wherever the browser is; once, for a day.</summary>
    private static async Task<int> ResetAsync(IServiceProvider services, string login)
    {
        var folder = services.GetRequiredService<DataFolder>();
        if (!File.Exists(folder.Database))
        {
            throw new StorageRefusedException($"There is no database in {folder.Path}. Say where it is with --Karavaan:Data=/the/folder.");
        }

        if (await services.GetRequiredService<IPasswordResets>().OfferAsync(login) is not { } path)
        {
            await Console.Error.WriteLineAsync($"Nobody leads workshops here with the name or address '{login}'.");
            return 1;
        }

        var address = services.GetRequiredService<PublicAddresses>().Public ?? (File.Exists(folder.Address) ? await File.ReadAllTextAsync(folder.Address) : "http://localhost:5080");
        Console.WriteLine($"Open this link to choose a new password. It works once, for one day:\n  {address}{path}");
        return 0;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services)
    {
        var found = await services.GetRequiredService<Inspection>().RunAsync();
        foreach (var trouble in found.Troubles)
        {
            await Console.Error.WriteLineAsync(trouble);
        }

        Console.WriteLine($"{found.Workshops} workshops, {found.Events} events replayed, {found.Troubles.Count} troubles.");
        return found.Troubles.Count == 0 ? 0 : 1;
    }

    private static async Task<int> RestoreAsync(IServiceProvider services, string file)
    {
        var restored = await services.GetRequiredService<Restoration>().RunAsync(file);
        var (forgotten, left) = await services.FinishRestoreAsync();
        var swept = await services.GetRequiredService<IRetention>().ApplyAsync();
        await services.GetRequiredService<Rooms>().StopAsync(CancellationToken.None);
        Console.WriteLine($"Restored: {restored.Workshops} workshops from {file}. What was there before is in the folder 'copies' for a week.");
        Console.WriteLine($"Forgotten again, as they had asked: {forgotten} people. Names whose days were over: gone from {swept} workshops.");
        if (!restored.IsKnown)
        {
            Console.WriteLine("The database that was here could not be read, so nobody can say who asked to be forgotten after the backup was made: they are back.");
        }

        if (restored.Returned.Count > 0)
        {
            Console.WriteLine($"Back, though they had been deleted since: {string.Join(", ", restored.Returned)}. Delete them again if that is not meant.");
        }

        return left == 0 ? 0 : 1;
    }

    /// <summary>
    /// Forgets again who asked for it after the backup was made that was put back, also when that restore broke off. One whose workshop
    /// can't be read (nobody can open it) stays on the list, and does not keep the others; so does, for a week, who is not there: it may
    /// have been the wrong backup.
    /// </summary>
    /// <returns>How many were forgotten, and how many could not be.</returns>
    /// <exception cref="StorageRefusedException">The list can't be read; nobody should be served.</exception>
    public static async Task<(int Forgotten, int Left)> FinishRestoreAsync(this IServiceProvider services)
    {
        var (list, now) = (services.GetRequiredService<ForgetAgain>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var (done, forgotten, unreadable) = (new List<Forgotten>(), 0, 0);
        foreach (var person in list.People)
        {
            try
            {
                var isForgotten = await ForgetAsync(services.GetRequiredService<Rooms>(), new(person.Workshop), new(person.Participant));
                forgotten += isForgotten ? 1 : 0;
                if (isForgotten || now - person.Since > OldCopies.Life)
                {
                    done.Add(person);
                }
            }
            catch (CorruptEventException corrupt)
            {
                unreadable++;
                await Console.Error.WriteLineAsync($"Somebody in it has still to be forgotten: {corrupt.Message}");
            }
        }

        list.Done(done);
        return (forgotten, unreadable);
    }

    /// <summary>False: there is no such workshop, or nothing of them in it.</summary>
    /// <exception cref="StorageRefusedException">It could not be written down.</exception>
    private static async Task<bool> ForgetAsync(Rooms rooms, WorkshopId workshop, ParticipantId who)
    {
        if (await rooms.OpenAsync(workshop) is not { } room)
        {
            return false;
        }

        var outcome = await room.SendAsync(new RosterCommand.Forget(who) { Id = Guid.CreateVersion7() }, new Actor.Participant(who));
        return outcome.IsFailed ? throw new StorageRefusedException("Who asked to be forgotten could not be forgotten again: nothing can be written. It is tried at the next start.") : outcome.IsAccepted;
    }

    private static async Task<int> ExplainAsync()
    {
        await Console.Error.WriteLineAsync(Usage);
        return 2;
    }
}
