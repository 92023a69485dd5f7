using System.Net;
using Karavaan.Bench.Live;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Storage;
using Karavaan.Web.Tests.Upkeep;

namespace Karavaan.Web.Tests.Storms;

/// <summary>The real program on a folder and a port of its own, that is killed and comes back.</summary>
internal sealed class StormServer : IAsyncDisposable
{
    /// <summary>Long enough for many to wait for their answer.</summary>
    private static readonly TimeSpan Stall = TimeSpan.FromMilliseconds(800);

    private readonly List<RealProgram> lives = [];
    private readonly List<long> struck = [];

    private StormServer(RealProgram first) => lives.Add(first);

    /// <summary>Its data.</summary>
    public string Folder { get; private init; } = "";

    /// <summary>Where it listens, in every life.</summary>
    public Uri Address => lives[0].Address;

    /// <summary>The cookies of Fleur, who leads every workshop.</summary>
    public CookieContainer Fleur => lives[0].Fleur.Cookies;

    /// <summary>How often it was killed.</summary>
    public int Kills => lives.Count - 1;

    /// <summary>When it was killed on a disk that ran, in whatever it did.</summary>
    public IReadOnlyList<long> Struck => struck;

    /// <summary>Starts with an empty folder.</summary>
    public static async Task<StormServer> StartAsync()
    {
        var folder = StorageHouse.NewFolder();
        return new(await RealProgram.ServeWorkshopAsync(folder)) { Folder = folder };
    }

    /// <summary>A new workshop; gives its code.</summary>
    public async Task<string> NewWorkshopAsync(string template)
    {
        var answer = await lives[0].Fleur.SubmitAsync("/desk/new", ("template", template));
        return answer.Message.Headers.Location?.ToString().Split('/')[2] ?? throw new InvalidOperationException($"{template}: {answer.Status} {answer.Body}");
    }

    /// <summary>As when the power fails while the disk is slow, and comes back: nobody who waited may have been told that it is saved.</summary>
    public async Task KillOnASlowDiskAsync()
    {
        await using (await StalledDisk.StallAsync(new DataFolder(Folder).Database))
        {
            await Task.Delay(Stall);
            await lives[^1].KillAsync();
        }

        lives.Add(await RealProgram.ServeAsync(Folder, Address.Port));
    }

    /// <summary>The power fails in the middle of whatever goes on: between commits and answers too. What comes back has only the log.</summary>
    public async Task KillAsync()
    {
        struck.Add(Secrets.Now);
        await lives[^1].KillAsync();
        lives.Add(await RealProgram.ServeAsync(Folder, Address.Port));
    }

    /// <summary>Ends it as a service manager does; gives what it wrote in its last life.</summary>
    public async Task<string> StopAsync()
    {
        lives[^1].AskToStop();
        var code = await lives[^1].EndAsync();
        Assert.True(code == 0, $"It ended with {code}: {lives[^1].Said}");
        return string.Join('\n', lives.Select(life => life.Said));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var life in lives)
        {
            await life.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }
}
