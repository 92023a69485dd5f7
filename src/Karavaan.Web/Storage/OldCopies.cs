namespace Karavaan.Web.Storage;

/// <summary>
/// The copies of the database that are put aside before a migration. They hold names that may be due or forgotten by now, so they live
/// a week: long enough to notice that an upgrade went wrong.
/// </summary>
public sealed class OldCopies(DataFolder folder, TimeProvider clock)
{
    /// <summary>How long a copy lives.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromDays(7);

    /// <summary>Deletes the copies that are too old.</summary>
    public void DeleteOld()
    {
        if (!Directory.Exists(folder.Copies))
        {
            return;
        }

        var before = clock.GetUtcNow() - Life;
        foreach (var copy in Directory.GetFiles(folder.Copies, "karavaan-*.db").Where(file => File.GetLastWriteTimeUtc(file) < before))
        {
            File.Delete(copy);
        }
    }
}
