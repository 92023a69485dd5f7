namespace Karavaan.Web.Storage;

/// <summary>
/// One process owns the data: it keeps a file open that nobody else can open. The system lets go of it when the process ends, however it ends.
/// </summary>
public sealed class StorageLock(DataFolder folder) : IDisposable
{
    private FileStream? held;

    /// <summary>Takes the folder; again: nothing happens.</summary>
    /// <exception cref="StorageInUseException">Another process has it.</exception>
    /// <exception cref="StorageRefusedException">The folder can't be written.</exception>
    public void Take()
    {
        try
        {
            Directory.CreateDirectory(folder.Path);
            held ??= new(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StorageRefusedException(UpkeepText.MayNotWrite, folder.Path, e.Message);
        }
        catch (IOException e) when (File.Exists(folder.Lock))
        {
            throw new StorageInUseException(UpkeepText.InUse, folder.Path, e.Message);
        }
        catch (IOException e)
        {
            throw new StorageRefusedException(UpkeepText.CannotUse, folder.Path, e.Message);
        }
    }

    /// <summary>Lets go.</summary>
    public void Dispose() => held?.Dispose();
}
