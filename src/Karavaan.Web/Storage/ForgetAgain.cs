using System.Text.Json;

namespace Karavaan.Web.Storage;

/// <summary>
/// Who asked to be forgotten after a backup was made, while that backup is put back. The list outlives the process: until everybody on it
/// has been forgotten again, every restore and every start of the program begins with it.
/// </summary>
internal sealed class ForgetAgain(DataFolder folder)
{
    /// <summary>Those who still have to be forgotten.</summary>
    /// <exception cref="StorageRefusedException">The list is there and can't be read; in words.</exception>
    public IReadOnlyList<Forgotten> People
    {
        get
        {
            try
            {
                return File.Exists(folder.ForgetAgain) ? JsonSerializer.Deserialize<List<Forgotten>>(File.ReadAllBytes(folder.ForgetAgain)) ?? [] : [];
            }
            catch (JsonException e)
            {
                throw new StorageRefusedException(UpkeepText.ForgetListUnreadable, folder.ForgetAgain, e.Message);
            }
        }
    }

    /// <summary>Adds these to those who are on the list already; on disk when it returns.</summary>
    public void Keep(IEnumerable<Forgotten> people) => Write([.. People.Concat(people).DistinctBy(person => (person.Workshop, person.Participant))]);

    /// <summary>These have been forgotten.</summary>
    public void Done(IEnumerable<Forgotten> people) => Write([.. People.Except(people)]);

    private void Write(List<Forgotten> people)
    {
        if (people.Count == 0)
        {
            File.Delete(folder.ForgetAgain);
            return;
        }

        var part = folder.ForgetAgain + ".part";
        using (var file = File.Create(part))
        {
            JsonSerializer.Serialize(file, people);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, folder.ForgetAgain, overwrite: true);
    }
}

/// <summary>Somebody who asked to be forgotten. Numbers only: names are nowhere any more.</summary>
/// <param name="Workshop">In which workshop.</param>
/// <param name="Participant">Who.</param>
/// <param name="Since">When they were put on the list. Who is nowhere to be found may come back with the next backup that is put back.</param>
internal sealed record Forgotten(Guid Workshop, Guid Participant, DateTimeOffset Since);
