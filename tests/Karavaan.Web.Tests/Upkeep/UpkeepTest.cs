using Karavaan.Web.Tests.Storage;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>What every test of the real program begins with: a new folder for its data, which goes away afterwards.</summary>
public abstract class UpkeepTest : IDisposable
{
    protected string Folder { get; } = StorageHouse.NewFolder();

    /// <summary>The file of its database, once it has started in the folder.</summary>
    protected string Database => Path.Combine(Folder, "karavaan.db");

    /// <inheritdoc/>
    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs the program in the folder with a command that has to succeed; gives what it said.</summary>
    protected async Task<string> SucceedAsync(params string[] command)
    {
        var (code, said) = await RealProgram.RunAsync(Folder, command);
        Assert.True(code == 0, said);
        return said;
    }

    /// <summary>SQL by hand on the database; gives the first value.</summary>
    protected object? Sql(string sql) => SqlByHand.Value(Database, sql);
}
