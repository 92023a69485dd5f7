using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Upkeep;

/// <summary>What who keeps the server does with the program itself. Says what it did on the console, and ends.</summary>
public static class UpkeepCommands
{
    private static Words Words => ConsoleWords.Here;

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
        catch (SpokenException refused)
        {
            await Console.Error.WriteLineAsync(refused.Said.In(Words));
            return 1;
        }
    }

    private static int MakeBackup(IServiceProvider services, string file)
    {
        var bytes = services.GetRequiredService<Backup>().Write(file);
        Console.WriteLine(Words[UpkeepText.BackupMade, file, bytes]);
        return 0;
    }

    /// <summary>The link works at the program that serves, wherever the browser is; once, for a day.</summary>
    private static async Task<int> ResetAsync(IServiceProvider services, string login)
    {
        var folder = services.GetRequiredService<DataFolder>();
        if (!File.Exists(folder.Database))
        {
            throw new StorageRefusedException(UpkeepText.NoDatabase, folder.Path);
        }

        if (await services.GetRequiredService<IPasswordResets>().OfferAsync(login) is not { } path)
        {
            await Console.Error.WriteLineAsync(Words[UpkeepText.ResetNobody, login]);
            return 1;
        }

        var address = services.GetRequiredService<PublicAddresses>().Public ?? (File.Exists(folder.Address) ? await File.ReadAllTextAsync(folder.Address) : "http://localhost:5080");
        Console.WriteLine($"{Words[UpkeepText.ResetLink]}\n  {address}{path}");
        return 0;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services)
    {
        var found = await services.GetRequiredService<Inspection>().RunAsync();
        foreach (var trouble in found.Troubles)
        {
            await Console.Error.WriteLineAsync(trouble.In(Words));
        }

        Console.WriteLine(Words[UpkeepText.Verified, found.Workshops, found.Events, found.Troubles.Count]);
        return found.Troubles.Count == 0 ? 0 : 1;
    }

    private static async Task<int> RestoreAsync(IServiceProvider services, string file)
    {
        var restored = await services.GetRequiredService<Restoration>().RunAsync(file);
        var finished = await services.FinishRestoreAsync();
        var swept = await services.GetRequiredService<IRetention>().ApplyAsync();
        await services.GetRequiredService<Rooms>().StopAsync(CancellationToken.None);
        Console.WriteLine(Words[UpkeepText.Restored, restored.Workshops, file]);
        Console.WriteLine(Words[UpkeepText.ForgottenAgain, finished.Forgotten, swept]);
        if (finished.Deleted > 0)
        {
            Console.WriteLine(Words[UpkeepText.DeletedAgain, finished.Deleted]);
        }

        if (!restored.IsKnown)
        {
            Console.WriteLine(Words[UpkeepText.NotKnown]);
        }

        if (restored.Returned.Count > 0)
        {
            Console.WriteLine(Words[UpkeepText.Returned, Words.List(restored.Returned)]);
        }

        return finished.Left == 0 ? 0 : 1;
    }

    /// <summary>
    /// Forgets again who asked for it after the backup was made that was put back, also when that restore broke off; accounts that were deleted
    /// since go first. One whose workshop can't be read (nobody can open it) stays on the list, and does not keep the others; so does, for a
    /// week, who is not there: it may have been the wrong backup.
    /// </summary>
    /// <returns>How many were forgotten and deleted, and how many could not be.</returns>
    /// <exception cref="StorageRefusedException">The list can't be read; nobody should be served.</exception>
    public static async Task<FinishedRestore> FinishRestoreAsync(this IServiceProvider services)
    {
        var (again, now) = (services.GetRequiredService<ForgetAgain>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var list = again.List;
        // Before any Room is opened, which knows whose it is.
        var (accounts, deleted, lasting) = await DeleteAgainAsync(services.GetRequiredService<AccountStore>(), list.Accounts, now);
        await DeleteLeftRehearsalsAsync(services);
        await services.GetRequiredService<AccountStore>().SweepAsync();
        var (people, forgotten, unreadable) = (new List<Forgotten>(), 0, 0);
        foreach (var person in list.People)
        {
            try
            {
                var isForgotten = await ForgetAsync(services.GetRequiredService<Rooms>(), new(person.Workshop), new(person.Participant));
                forgotten += isForgotten ? 1 : 0;
                if (!isForgotten && now - person.Since <= OldCopies.Life)
                {
                    people.Add(person);
                }
            }
            catch (CorruptEventException corrupt)
            {
                unreadable++;
                people.Add(person);
                await Console.Error.WriteLineAsync(Words[UpkeepText.StillToForget, corrupt.Message]);
            }
        }

        var back = await services.GetRequiredService<AccountStore>().ThereAsync(list.Absent);
        again.Write(new() { People = people, Accounts = accounts, Absent = [.. list.Absent.Except(back)] });
        return new(forgotten, deleted, unreadable + lasting);
    }

    /// <summary>Which stay on the list, how many went, and how many stay because the house would be left to nobody.</summary>
    private static async Task<(List<Departed> OnList, int Deleted, int Lasting)> DeleteAgainAsync(AccountStore accounts, IReadOnlyList<Departed> list, DateTimeOffset now)
    {
        var (onList, deleted, lasting) = (new List<Departed>(), 0, 0);
        foreach (var gone in list)
        {
            var outcome = await accounts.DeleteAgainAsync(new(gone.Account), gone.Heirs.ToDictionary(heir => new WorkshopId(heir.Workshop), heir => new FacilitatorId(heir.Owner)));
            deleted += outcome == DeletedAgain.Done ? 1 : 0;
            if (outcome == DeletedAgain.IsLast)
            {
                lasting++;
                await Console.Error.WriteLineAsync(Words[UpkeepText.LastOneBack]);
            }

            if (outcome == DeletedAgain.IsLast || now - gone.Since <= OldCopies.Life)
            {
                onList.Add(gone);
            }
        }

        return (onList, deleted, lasting);
    }

    /// <summary>Rehearsals whose account went; also when the program was stopped between the one and the other.</summary>
    private static async Task DeleteLeftRehearsalsAsync(IServiceProvider services)
    {
        foreach (var rehearsal in await services.GetRequiredService<AccountStore>().LeftRehearsalsAsync())
        {
            await services.GetRequiredService<Rooms>().EndAsync(rehearsal);
            await services.GetRequiredService<EventLog>().DeleteAsync(rehearsal.Id);
        }
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
        return outcome.IsFailed ? throw new StorageRefusedException(UpkeepText.ForgetFailed) : outcome.IsAccepted;
    }

    private static async Task<int> ExplainAsync()
    {
        await Console.Error.WriteLineAsync(Words[UpkeepText.Usage]);
        foreach (var act in (TextKey[])[UpkeepText.UsageBackup, UpkeepText.UsageRestore, UpkeepText.UsageReset, UpkeepText.UsageVerify])
        {
            await Console.Error.WriteLineAsync($"  {Words[act]}");
        }

        await Console.Error.WriteLineAsync(Words[UpkeepText.UsageFolder]);
        return 2;
    }
}

/// <summary>What was done again after a restore.</summary>
/// <param name="Forgotten">How many people were forgotten.</param>
/// <param name="Deleted">How many accounts were deleted.</param>
/// <param name="Left">How many still have to be.</param>
public readonly record struct FinishedRestore(int Forgotten, int Deleted, int Left);
