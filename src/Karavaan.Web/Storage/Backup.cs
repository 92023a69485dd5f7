using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Storage;

/// <summary>A copy of everything in one file, as it was at one moment; also while the program is serving.</summary>
public sealed class Backup(DataFolder folder)
{
    /// <summary>Writes the copy. A file that is there already is left alone; a copy that fails leaves none behind.</summary>
    /// <returns>How large it is, in bytes.</returns>
    /// <exception cref="StorageRefusedException">In words for whoever asked.</exception>
    public long Write(string file)
    {
        if (!File.Exists(folder.Database))
        {
            throw new StorageRefusedException(UpkeepText.NoDatabase, folder.Path);
        }

        if (File.Exists(file))
        {
            throw new StorageRefusedException(UpkeepText.BackupThere, file);
        }

        // Of this copy alone: another one may be on its way to the same name, and the one that is there first stays.
        var part = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            Copy(part);
            File.Move(part, file);
            return new FileInfo(file).Length;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StorageRefusedException(UpkeepText.BackupFailed, folder.Database, e.Message);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private void Copy(string file)
    {
        OpenForOwner(file);
        using var from = new SqliteConnection(folder.OwnConnectionString);
        using var to = new SqliteConnection($"Data Source={file};Pooling=False");
        from.Open();
        to.Open();
        SqlitePragmas.Apply(from);
        from.BackupDatabase(to);

        // One file, without the two beside it that a database in use has.
        using var single = new Statement(to, "PRAGMA journal_mode = DELETE");
        single.Scalar();
        SqliteFile.Check(to, file);
    }

    /// <summary>There are names in it, so it is for who made it only.</summary>
    private static void OpenForOwner(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(file, options).Dispose();
    }
}
