using System.Net;

namespace Karavaan.Web.Storage;

/// <summary>
/// The address of this machine that somebody chose for the room. In a file beside the database and not in it: a backup that is restored on
/// another computer must not bring along an address that is not that one's. Safe for use by several threads at once.
/// </summary>
public sealed class RoomAddress(DataFolder folder)
{
    private readonly Lock gate = new();
    private bool isRead;
    private IPAddress? chosen;

    /// <summary>The choice; <c>null</c>: none, or what the file says is no address.</summary>
    public IPAddress? Chosen
    {
        get
        {
            lock (gate)
            {
                (chosen, isRead) = (isRead ? chosen : Read(), true);
                return chosen;
            }
        }
    }

    /// <summary>Chooses, or with <c>null</c> lets the program choose; false when it can't be kept, and then nothing has changed.</summary>
    public bool TryKeep(IPAddress? address)
    {
        lock (gate)
        {
            if (!TryWrite(address))
            {
                return false;
            }

            (chosen, isRead) = (address, true);
            return true;
        }
    }

    private bool TryWrite(IPAddress? address)
    {
        try
        {
            if (address is null)
            {
                File.Delete(folder.Room);
                return true;
            }

            // The whole choice or the one before it: a file that was half written would be none.
            var next = folder.Room + ".new";
            File.WriteAllText(next, $"{address}");
            File.Move(next, folder.Room, overwrite: true);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private IPAddress? Read()
    {
        try
        {
            return IPAddress.TryParse(File.ReadAllText(folder.Room).Trim(), out var address) ? address : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
