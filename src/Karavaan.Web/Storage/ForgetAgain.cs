using System.Text.Json;

namespace Karavaan.Web.Storage;

/// <summary>
/// Who asked to be forgotten after a backup was made, and which accounts went since, while that backup is put back. The list outlives the
/// process: until everybody on it has been forgotten again, every restore and every start of the program begins with it.
/// </summary>
internal sealed class ForgetAgain(DataFolder folder)
{
    /// <summary>Those who still have to be forgotten. A file of an older program is a bare list of people.</summary>
    /// <exception cref="StorageRefusedException">The list is there and can't be read; in words.</exception>
    public ForgetList List
    {
        get
        {
            try
            {
                if (!File.Exists(folder.ForgetAgain))
                {
                    return new();
                }

                using var file = JsonDocument.Parse(File.ReadAllBytes(folder.ForgetAgain));
                return file.RootElement.ValueKind == JsonValueKind.Array
                    ? new() { People = file.Deserialize<List<Forgotten>>() ?? [] }
                    : file.Deserialize<ForgetList>() ?? new();
            }
            catch (JsonException e)
            {
                throw new StorageRefusedException(UpkeepText.ForgetListUnreadable, folder.ForgetAgain, e.Message);
            }
        }
    }

    /// <summary>Adds these to those who are on the list already; on disk when it returns.</summary>
    public void Keep(ForgetList more)
    {
        var there = List;
        Write(new()
        {
            People = [.. there.People.Concat(more.People).DistinctBy(person => (person.Workshop, person.Participant))],
            Accounts = [.. there.Accounts.Concat(more.Accounts).DistinctBy(gone => gone.Account)],
            Absent = [.. there.Absent.Union(more.Absent)],
        });
    }

    /// <summary>Only these are left.</summary>
    public void Write(ForgetList left)
    {
        if (left.People.Count + left.Accounts.Count + left.Absent.Count == 0)
        {
            File.Delete(folder.ForgetAgain);
            return;
        }

        var part = folder.ForgetAgain + ".part";
        using (var file = File.Create(part))
        {
            JsonSerializer.Serialize(file, left);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, folder.ForgetAgain, overwrite: true);
    }
}

/// <summary>What a database knew and a backup that is put in its place does not. Numbers only: names are nowhere any more.</summary>
internal sealed record ForgetList
{
    /// <summary>Who asked to be forgotten.</summary>
    public IReadOnlyList<Forgotten> People { get; init; } = [];

    /// <summary>Accounts that were deleted. They stay a week, whether they came back or not: the right backup may be the next one.</summary>
    public IReadOnlyList<Departed> Accounts { get; init; } = [];

    /// <summary>
    /// Accounts that a backup did not have yet: they are away because it was put back. Another backup may bring them, and must: nobody deleted them.
    /// </summary>
    public IReadOnlyList<Guid> Absent { get; init; } = [];
}

/// <summary>Somebody who asked to be forgotten. Numbers only: names are nowhere any more.</summary>
/// <param name="Workshop">In which workshop.</param>
/// <param name="Participant">Who.</param>
/// <param name="Since">When they were put on the list. Who is nowhere to be found may come back with the next backup that is put back.</param>
internal sealed record Forgotten(Guid Workshop, Guid Participant, DateTimeOffset Since);

/// <summary>An account that a facilitator deleted after the backup was made.</summary>
/// <param name="Account">Which.</param>
/// <param name="Heirs">Who had its workshops since.</param>
/// <param name="Since">When it was put on the list.</param>
internal sealed record Departed(Guid Account, IReadOnlyList<Inherited> Heirs, DateTimeOffset Since);

/// <summary>A workshop, and which account has had it since its owner went.</summary>
internal sealed record Inherited(Guid Workshop, Guid Owner);
