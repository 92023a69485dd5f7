using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Storage;

/// <summary>
/// The copies of the database that are put aside before something large happens to it. They hold names that may be due or forgotten by
/// now, so they live a week: long enough to notice that it went wrong.
/// </summary>
public sealed class OldCopies(DataFolder folder, TimeProvider clock)
{
    private const int Kept = 3;

    /// <summary>How long a copy lives.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromDays(7);

    /// <summary>Copies the database; of the copies, the last three stay.</summary>
    /// <exception cref="SqliteException">It can't be read.</exception>
    public void PutAside()
    {
        var copy = NewName();
        using (var from = new SqliteConnection(folder.OwnConnectionString))
        using (var to = new SqliteConnection($"Data Source={copy};Pooling=False"))
        {
            from.Open();
            from.BackupDatabase(to);
        }

        foreach (var old in Directory.GetFiles(folder.Copies, "karavaan-*.db").Order(StringComparer.Ordinal).SkipLast(Kept))
        {
            File.Delete(old);
        }
    }

    /// <summary>Moves a database away that can't be read any more, with what belongs to it: nothing of it is deleted.</summary>
    internal void MoveAside()
    {
        var copy = NewName();
        foreach (var part in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(folder.Database + part))
            {
                File.Move(folder.Database + part, copy + part);
            }
        }
    }

    /// <summary>Deletes the copies that are too old.</summary>
    public void DeleteOld()
    {
        if (!Directory.Exists(folder.Copies))
        {
            return;
        }

        var before = clock.GetUtcNow() - Life;
        foreach (var copy in Directory.GetFiles(folder.Copies, "karavaan-*.db*").Where(file => File.GetLastWriteTimeUtc(file) < before))
        {
            File.Delete(copy);
        }
    }

    private string NewName()
    {
        Directory.CreateDirectory(folder.Copies);
        return Path.Combine(folder.Copies, $"karavaan-{clock.GetUtcNow().ToString("yyyyMMdd-HHmmssfff", CultureInfo.InvariantCulture)}.db");
    }
}
