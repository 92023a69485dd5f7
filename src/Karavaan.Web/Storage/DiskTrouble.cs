using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Storage;

/// <summary>Tells a disk that can't be written just now from a mistake of ours: with the first, trying again later helps.</summary>
internal static class DiskTrouble
{
    // The primary result codes of SQLite (https://www.sqlite.org/rescode.html).
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    // A file that is written beside it, as a large form on its way: ENOSPC of errno(3), ERROR_DISK_FULL of Windows.
    private const int NoSpace = 28;
    private const int DiskFull = unchecked((int)0x80070070);

    /// <summary>Did the disk do this, however deep inside?</summary>
    public static bool Caused(Exception? error) =>
        error is SqliteException { SqliteErrorCode: Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen }
        || error is IOException { HResult: NoSpace or DiskFull }
        || (error?.InnerException is { } inner && Caused(inner));

    /// <summary>
    /// Can this connection write nothing any more, whatever it is? A full disk is another matter: it refuses one batch, and has room for a
    /// smaller one.
    /// </summary>
    public static bool EndsConnection(Exception? error) =>
        error is SqliteException { SqliteErrorCode: ReadOnly or InputOutput or CannotOpen } || (error?.InnerException is { } inner && EndsConnection(inner));
}
