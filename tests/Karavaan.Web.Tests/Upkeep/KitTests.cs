using System.Diagnostics;
using System.Net;
using Karavaan.Web.Texts;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>The program as somebody starts it who never types a command: a double click, and the browser opens.</summary>
public sealed class KitTests : UpkeepTest
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_browser_opens_where_the_first_facilitator_begins_afterwards_at_the_desk_and_a_second_click_finds_what_runs()
    {
        var opened = Path.Combine(Folder, "opened");
        Write("xdg-open", $"#!/bin/sh\necho \"$1\" > '{opened}.part'\nmv '{opened}.part' '{opened}'\n");
        (string, string)[] settings = [("Karavaan__OpenBrowser", "true"), ("PATH", $"{Folder}:{Environment.GetEnvironmentVariable("PATH")}")];
        await using (var first = await RealProgram.ServeWorkshopAsync(Folder, settings))
        {
            var address = new Uri(await ReadAsync(opened));
            Assert.Equal(("localhost", first.Address.Port, "/account/first"), (address.Host, address.Port, address.AbsolutePath));
            Assert.StartsWith("?token=", address.Query, StringComparison.Ordinal);
        }

        File.Delete(opened);
        await using var second = await RealProgram.ServeAsync(Folder, 0, settings);
        Assert.Equal($"http://localhost:{second.Address.Port}/desk", await ReadAsync(opened));
        Assert.Equal(HttpStatusCode.OK, (await second.NewVisitor().GetAsync("/account/sign-in")).Status);

        File.Delete(opened);
        Assert.Equal(0, (await RealProgram.RunBehindAsync(["env", $"PATH={settings[1].Item2}"], Folder, "--Karavaan:OpenBrowser=true")).Code);
        Assert.Equal($"http://localhost:{second.Address.Port}/desk", await ReadAsync(opened));
    }

    [Fact]
    public async Task Without_a_browser_it_serves_all_the_same()
    {
        await using var program = await RealProgram.ServeAsync(Folder, 0, ("Karavaan__OpenBrowser", "true"), ("PATH", Path.GetDirectoryName(Environment.ProcessPath)!));
        Assert.Equal(HttpStatusCode.OK, (await program.NewVisitor().GetAsync("/healthz/live")).Status);
    }

    [Fact]
    public async Task An_address_that_another_program_has_is_told_in_words()
    {
        await using var first = await RealProgram.ServeAsync(Folder);
        var (code, said) = await RealProgram.RunAsync(Path.Combine(Folder, "other"), "--urls", $"http://127.0.0.1:{first.Address.Port}");
        Assert.Equal(1, code);
        Assert.Contains(Words.Languages, language => said.Contains(Words.For(language)[DoorsText.AddressTaken], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_start_file_starts_what_lies_beside_it_and_a_failure_stays_readable(int fails)
    {
        var beside = Directory.CreateDirectory(Path.Combine(Folder, "een map met spaties")).FullName;
        File.Copy(Path.Combine(Repository.Root, "src", "Karavaan.Web", "Kit", "Start Karavaan.command"), Path.Combine(beside, "start.sh"));
        Directory.CreateDirectory(Path.Combine(beside, "program"));
        Write(Path.Combine(beside, "program", "Karavaan.Web"), $"#!/bin/sh\necho \"$Karavaan__Data opens $Karavaan__OpenBrowser\"\nexit {fails}\n");
        using var start = Process.Start(new ProcessStartInfo(Path.Combine(beside, "start.sh")) { WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardInput = true })!;
        start.StandardInput.Close();
        var said = await start.StandardOutput.ReadToEndAsync().WaitAsync(patience);
        await start.WaitForExitAsync().WaitAsync(patience);
        Assert.Contains($"{beside}/data opens true", said, StringComparison.Ordinal);
        Assert.Equal((fails, fails == 1), (start.ExitCode, said.Contains("[Enter]", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_file_for_a_forgotten_password_asks_a_name_and_passes_it_on_as_it_was_typed()
    {
        var beside = Directory.CreateDirectory(Path.Combine(Folder, "een map met spaties")).FullName;
        File.Copy(Path.Combine(Repository.Root, "src", "Karavaan.Web", "Kit", "Reset password.command"), Path.Combine(beside, "reset.sh"));
        Directory.CreateDirectory(Path.Combine(beside, "program"));
        Write(Path.Combine(beside, "program", "Karavaan.Web"), "#!/bin/sh\necho \"$# $1 $2 in $Karavaan__Data\"\n");
        using var reset = Process.Start(new ProcessStartInfo(Path.Combine(beside, "reset.sh")) { WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardInput = true })!;
        await reset.StandardInput.WriteLineAsync("Fleur $(id) D'Hondt");
        reset.StandardInput.Close();
        var said = await reset.StandardOutput.ReadToEndAsync().WaitAsync(patience);
        await reset.WaitForExitAsync().WaitAsync(patience);
        Assert.Contains($"2 reset Fleur $(id) D'Hondt in {beside}/data", said, StringComparison.Ordinal);
    }

    /// <summary>An ampersand in the folder's name ends a command that is not quoted: 'C:\\Jan &amp; An'.</summary>
    [Theory]
    [InlineData("Start Karavaan.cmd")]
    [InlineData("Reset password.cmd")]
    public void The_files_of_windows_quote_every_place(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "src", "Karavaan.Web", "Kit", file));
        Assert.Contains("set \"Karavaan__Data=%~dp0data\"", lines);
        Assert.All(lines.Where(line => line.Contains("%~dp0", StringComparison.Ordinal)), line => Assert.Matches("\"[^\"]*%~dp0[^\"]*\"", line));
    }

    private void Write(string name, string script)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, script);
        Process.Start("chmod", ["700", path])!.WaitForExit();
    }

    private static async Task<string> ReadAsync(string path)
    {
        for (var watch = Stopwatch.StartNew(); !File.Exists(path) && watch.Elapsed < patience;)
        {
            await Task.Delay(50);
        }

        return (await File.ReadAllTextAsync(path)).Trim();
    }
}
