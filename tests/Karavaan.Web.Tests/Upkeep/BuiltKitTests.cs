using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Runtime.InteropServices;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>Publishing takes both processors for a minute: what measures patience must not run beside it.</summary>
[CollectionDefinition(nameof(BuiltKitTests), DisableParallelization = true)]
public sealed class Alone;

/// <summary>The room kit as it is built, unpacked and started on a computer that has nothing of ours.</summary>
[Collection(nameof(BuiltKitTests))]
public sealed class BuiltKitTests : UpkeepTest
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(4);

    private static readonly string runtime = $"linux-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";

    [Fact]
    public async Task The_kit_for_linux_unpacks_starts_by_its_file_and_leads_the_browser_to_the_first_facilitator()
    {
        var kits = Path.Combine(Folder, "kits");
        await RunAsync("dotnet", "publish", "src/Karavaan.Web", "-c", "Release", "-r", runtime, "--self-contained", $"-p:Kit={kits}");
        var zip = Path.Combine(kits, $"karavaan-{runtime}.zip");

        var kit = Path.Combine(Folder, "een map met spaties");
        ZipFile.ExtractToDirectory(zip, kit);
        Assert.Equal(["Lees mij.txt", "Reset password.sh", "Start Karavaan.sh", "program"], Directory.GetFileSystemEntries(kit).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var start = Start(kit);
        try
        {
            var first = new Uri(await OpenedAsync(start));
            using var browser = new HttpClient { BaseAddress = first };
            Assert.Equal("/account/first", first.AbsolutePath);
            Assert.Contains("<form", await browser.GetStringAsync(first), StringComparison.Ordinal);
            foreach (var needed in (string[])["/healthz/ready", "/css/phone.css", "/js/app.js", "/fonts/atkinson-hyperlegible-next-latin-400-normal.woff2"])
            {
                Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(needed)).StatusCode);
            }

            Assert.Equal(20, Directory.GetFiles(Path.Combine(kit, "program", "templates"), "*.*.md").Length);
            Assert.True(File.Exists(Path.Combine(kit, "data", "karavaan.db")));
        }
        finally
        {
            start.Kill(entireProcessTree: true);
        }
    }

    /// <summary>A double click, without any variable of ours, and with a browser that only says what it was to open.</summary>
    private Process Start(string kit)
    {
        var browser = Path.Combine(Folder, "xdg-open");
        File.WriteAllText(browser, $"#!/bin/sh\necho \"$1\" > '{Opened}.part'\nmv '{Opened}.part' '{Opened}'\n");
        Process.Start("chmod", ["700", browser])!.WaitForExit();
        var begin = new ProcessStartInfo(Path.Combine(kit, "Start Karavaan.sh")) { WorkingDirectory = "/" };
        begin.Environment.Clear();
        (begin.Environment["PATH"], begin.Environment["ASPNETCORE_URLS"]) = ($"{Folder}:/usr/bin:/bin", "http://127.0.0.1:0");
        return Process.Start(begin)!;
    }

    private string Opened => Path.Combine(Folder, "opened");

    private async Task<string> OpenedAsync(Process start)
    {
        for (var since = Stopwatch.StartNew(); !File.Exists(Opened); await Task.Delay(50))
        {
            Assert.False(start.HasExited, "The kit's start file ended.");
            Assert.True(since.Elapsed < patience, "No browser was opened.");
        }

        return (await File.ReadAllTextAsync(Opened)).Trim();
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync().WaitAsync(patience);
            Assert.True(process.ExitCode == 0, await said + await complained);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
