using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>The program as a process of its own, as it was built beside these tests: asked to stop, killed, or run with a command.</summary>
internal sealed partial class RealProgram : IPlace, IAsyncDisposable
{
    /// <summary>What the program says is asked in one language, whatever the machine of the tests speaks.</summary>
    private const string Language = "en_GB.UTF-8";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ConcurrentQueue<string> said = new();
    private readonly TaskCompletionSource<Uri> listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> firstLink = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Visitor> visitors = [];
    private readonly Process process;
    private string mounted = "";

    private RealProgram(string folder, IReadOnlyCollection<string> arguments, IEnumerable<(string Name, string Value)> settings, string[] before)
    {
        var program = Location();
        string[] command = [.. before, "dotnet", program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Directory.GetParent(program)!.Parent!.Parent!.Parent!.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings.Prepend(("LC_ALL", Language)).Prepend(("Karavaan__Data", folder)))
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => Hear(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = new("about:blank");

    public string Code { get; private set; } = "";

    public Visitor Fleur { get; private set; } = null!;

    /// <summary>Its disk, as the tests reach it while it runs.</summary>
    public string Disk { get; private set; } = "";

    /// <summary>Everything that it wrote on the console.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>Runs it with a command until it ends; gives the exit code and what it said.</summary>
    public static Task<(int Code, string Said)> RunAsync(string folder, params string[] arguments) => RunBehindAsync([], folder, arguments);

    /// <summary>The same, started by another program that takes rights away.</summary>
    public static async Task<(int Code, string Said)> RunBehindAsync(string[] before, string folder, params string[] arguments)
    {
        await using var program = new RealProgram(folder, arguments, [], before);
        return (await program.EndAsync(), program.Said);
    }

    /// <summary>The same on a computer that speaks this language.</summary>
    public static async Task<(int Code, string Said)> RunInAsync(string language, string folder, params string[] arguments)
    {
        await using var program = new RealProgram(folder, arguments, [("LC_ALL", language)], []);
        return (await program.EndAsync(), program.Said);
    }

    /// <summary>Starts serving on this port, or a free one.</summary>
    /// <param name="folder">Where its data are.</param>
    /// <param name="port">Its port.</param>
    /// <param name="settings">More variables of its environment.</param>
    public static Task<RealProgram> ServeAsync(string folder, int port = 0, params (string Name, string Value)[] settings) => ServeBehindAsync([], folder, port, settings);

    /// <summary>Starts serving in a new folder with a workshop of Fleur in it.</summary>
    public static Task<RealProgram> ServeWorkshopAsync(string folder, params (string Name, string Value)[] settings) => ServeFileAsync(folder, null, settings);

    /// <summary>The same with a workshop file of her own.</summary>
    public static async Task<RealProgram> ServeFileAsync(string folder, string? file, params (string Name, string Value)[] settings) =>
        await (await ServeAsync(folder, 0, settings)).OpenAsync(file);

    /// <summary>The same on a disk of its own, that is lost with it. Nobody needs rights for it.</summary>
    /// <param name="megabytes">The size of that disk.</param>
    /// <param name="folder">An empty folder, where the program sees the disk and the tests don't: they see it in <see cref="Disk"/>.</param>
    /// <param name="settings">More variables of its environment.</param>
    public static async Task<RealProgram> ServeOnDiskAsync(int megabytes, string folder, params (string Name, string Value)[] settings)
    {
        string[] mount = ["unshare", "--map-root-user", "--mount", "sh", "-c", $"trap '' XFSZ; mount -t tmpfs -o size={megabytes}m tmpfs \"$0\" && exec \"$@\"", folder];
        var program = await ServeBehindAsync(mount, folder, 0, settings);
        (program.mounted, program.Disk) = (folder, $"/proc/{program.process.Id}/root{folder}");
        return await program.OpenAsync(null);
    }

    /// <summary>
    /// Its disk can only be read from now on, as when a kernel that met an error has remounted it. Whoever holds a file open for writing
    /// keeps a mount from becoming read-only by hand, so it is done in two halves: what is open already takes no byte more, whatever it is
    /// (a write fails with EFBIG, which SQLite tells apart from EROFS no more than we do), and what is opened lies on a mount that is read-only.
    /// </summary>
    public void LockDisk()
    {
        Inside("mount", "--bind", mounted, mounted);
        Inside("mount", "-o", "remount,bind,ro", mounted);
        Do("prlimit", "--pid", $"{process.Id}", "--fsize=0:");
    }

    /// <summary>Its disk can be written again.</summary>
    public void UnlockDisk()
    {
        Do("prlimit", "--pid", $"{process.Id}", "--fsize=unlimited:");
        Inside("mount", "-o", "remount,bind,rw", mounted);
    }

    /// <summary>Fleur goes on in another workshop of hers.</summary>
    public void GoTo(string code) => Code = code;

    /// <summary>Goes on in the workshop of the program before, with its visitors' cookies.</summary>
    public RealProgram Follow(RealProgram before)
    {
        (Code, Fleur) = (before.Code, before.Fleur);
        return this;
    }

    public Visitor NewVisitor()
    {
        visitors.Add(new(this));
        return visitors[^1];
    }

    public async Task<Visitor> JoinAsync(string name)
    {
        var visitor = NewVisitor();
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.SubmitAsync($"/j/{Code}", ("name", name))).Status);
        return visitor;
    }

    /// <summary>Fleur's desk, after she signed in again.</summary>
    public async Task<string> DeskAsync()
    {
        var fleur = NewVisitor();
        var answer = await fleur.SubmitAsync("/account/sign-in", ("login", "Fleur"), ("password", Evening.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return WebUtility.HtmlDecode((await fleur.GetAsync("desk")).Body);
    }

    /// <summary>As a service manager stops it.</summary>
    public void AskToStop() => Process.Start("kill", ["-TERM", $"{process.Id}"])!.WaitForExit();

    /// <summary>As when the power fails.</summary>
    public Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        return EndAsync();
    }

    /// <summary>Waits until it has ended; gives its exit code.</summary>
    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors)
        {
            await visitor.DisposeAsync();
        }

        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static async Task<RealProgram> ServeBehindAsync(string[] before, string folder, int port, (string Name, string Value)[] settings)
    {
        var program = new RealProgram(folder, ["--urls", $"http://127.0.0.1:{port}"], settings, before);
        var first = await Task.WhenAny(program.listens.Task, program.process.WaitForExitAsync(), Task.Delay(Patience));
        if (first != program.listens.Task)
        {
            await program.DisposeAsync();
            Assert.Fail($"It does not serve:\n{program.Said}");
        }

        program.Address = await program.listens.Task;
        return program;
    }

    private async Task<RealProgram> OpenAsync(string? file)
    {
        Fleur = NewVisitor();
        var link = await firstLink.Task.WaitAsync(Patience);
        Assert.Equal(HttpStatusCode.Redirect, (await Fleur.SubmitAsync(link, ("name", "Fleur"), ("password", Evening.Password))).Status);
        Code = await Evening.NewWorkshopAsync(Fleur, file);
        await Fleur.SaveAsync("post", "desk/groups", ("count", "1"), ("mode", "divide"));
        return this;
    }

    /// <summary>Runs a program where this one sees its disk.</summary>
    private void Inside(params string[] command) =>
        Do("nsenter", ["--target", $"{process.Id}", "--user", "--mount", "--preserve-credentials", .. command]);

    private static void Do(string program, params string[] arguments)
    {
        using var done = Process.Start(program, arguments);
        done.WaitForExit();
        Assert.True(done.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {done.ExitCode}.");
    }

    private static string Location()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Repository.Root, "src", "Karavaan.Web", "bin", output.Parent!.Name, output.Name, "Karavaan.Web.dll");
    }

    private void Hear(string? line)
    {
        said.Enqueue(line ?? "");
        if (Own().Match(line ?? "") is { Success: true } own)
        {
            listens.TrySetResult(new($"http://127.0.0.1:{own.Groups[1].Value}"));
        }

        if (First().Match(line ?? "") is { Success: true } first)
        {
            firstLink.TrySetResult(first.Value);
        }
    }

    [GeneratedRegex(@"http://localhost:(\d+)\s*$")]
    private static partial Regex Own();

    [GeneratedRegex(@"/account/first\?token=[\w-]+")]
    private static partial Regex First();
}
