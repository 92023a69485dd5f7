using System.Net;
using Karavaan.Web.Tests.Doors;
using Karavaan.Web.Tests.Storage;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>The commands of the real program: backup, verify and reset, and what it says of one that can't be. Restore has <see cref="RestoreTests"/>.</summary>
public sealed class CommandTests : UpkeepTest
{
    [Fact]
    public async Task A_backup_made_while_people_write_is_whole_and_holds_what_was_saved_before()
    {
        await using var program = await RealProgram.ServeWorkshopAsync(Folder);
        var anna = await program.JoinAsync("Anna");
        await anna.SaveAsync("put", "answers/1/0", ("text", "Van voor de kopie"));
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await anna.SaveAsync("put", "answers/1/0", ("text", $"Antwoord {i}"));
            }
        });

        var file = Path.Combine(Folder, "kopie.db");
        var (code, said) = await RealProgram.RunAsync(Folder, "backup", file);
        await stop.CancelAsync();
        await writing;

        Assert.True(code == 0, said);
        Assert.Equal([file], Directory.GetFiles(Folder, "kopie*"));
        Assert.Equal("ok", SqlByHand.Value(file, "PRAGMA integrity_check"));
        Assert.Contains("Van voor de kopie", $"{SqlByHand.Value(file, "SELECT group_concat(data) FROM events")}", StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        var (again, refusal) = await RealProgram.RunAsync(Folder, "backup", file);
        Assert.Equal(1, again);
        Assert.Contains("is there already", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_backups_to_one_name_leave_one_whole_file()
    {
        await using (await RealProgram.ServeWorkshopAsync(Folder))
        {
        }

        var file = Path.Combine(Folder, "kopie.db");
        await File.WriteAllTextAsync(file + ".part", "van iemand anders");
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RealProgram.RunAsync(Folder, "backup", file)));
        Assert.Equal([0, 1, 1], runs.Select(run => run.Code).Order());
        Assert.Equal("ok", SqlByHand.Value(file, "PRAGMA integrity_check"));
        Assert.Equal([file, file + ".part"], Directory.GetFiles(Folder, "kopie*").Order());
    }

    [Fact]
    public async Task A_facilitator_who_forgot_the_password_gets_a_link_from_a_command_that_works_at_the_program_that_serves()
    {
        var (nowhere, none) = await RealProgram.RunAsync(Folder, "reset", "Fleur");
        Assert.Equal(1, nowhere);
        Assert.Contains("There is no database", none, StringComparison.Ordinal);

        await using var program = await RealProgram.ServeWorkshopAsync(Folder);
        var (unknown, nobody) = await RealProgram.RunAsync(Folder, "reset", "Niemand");
        Assert.Equal(1, unknown);
        Assert.Contains("Nobody leads workshops here", nobody, StringComparison.Ordinal);
        var (code, said) = await RealProgram.RunAsync(Folder, "reset", "fleur");
        Assert.True(code == 0, said);
        var link = new Uri(said.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("http", StringComparison.Ordinal)));
        Assert.Equal(program.Address.Port, link.Port);

        using var fleur = new Guest(program.Address);
        Assert.Equal("/desk", (await fleur.SendAsync(link.PathAndQuery, ("password", "een heel nieuw wachtwoord"))).Location);
        Assert.Equal(HttpStatusCode.OK, (await fleur.OpenAsync("/desk")).Status);
    }

    [Theory]
    [InlineData("UPDATE events SET data = substr(data, 1, 5) WHERE version = 2", "Event 2 of stream")]
    [InlineData("UPDATE events SET type = 'camel-bought' WHERE version = (SELECT max(version) FROM events)", "there is no event type 'camel-bought'")]
    [InlineData("DELETE FROM events WHERE version = 1", "the next one in the log is event 2")]
    [InlineData("INSERT INTO events SELECT randomblob(16), version, type, data, actor, at FROM events", "belong to no workshop")]
    public async Task Verify_names_what_is_wrong_and_changes_nothing(string damage, string trouble)
    {
        await using (await RealProgram.ServeWorkshopAsync(Folder))
        {
            await SucceedAsync("verify");
        }

        Sql(damage);
        var rows = Sql("SELECT count(*) FROM events");
        var (code, said) = await RealProgram.RunAsync(Folder, "verify");
        Assert.Equal(1, code);
        Assert.Contains(trouble, said, StringComparison.Ordinal);
        Assert.Equal(rows, Sql("SELECT count(*) FROM events"));
    }

    [Theory]
    [InlineData(2, "backup FILE", "bakcup", "x.db")]
    [InlineData(2, "backup FILE", "backup")]
    [InlineData(1, "There is no database", "verify")]
    [InlineData(1, "There is no database", "backup", "x.db")]
    [InlineData(1, "Nothing was changed", "restore", "/bestaat/niet.db")]
    public async Task What_cannot_be_done_is_said(int expected, string words, params string[] arguments)
    {
        var (code, said) = await RealProgram.RunAsync(Folder, arguments);
        Assert.Equal(expected, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    /// <summary>Who starts the room kit by a double click never types a command, and need not read English.</summary>
    [Theory]
    [InlineData("nl_BE.UTF-8", "werd het laatst gebruikt door een nieuwere Karavaan", "Er is geen databank in", "Zonder opdracht toont Karavaan")]
    [InlineData("fr_BE.UTF-8", "a été utilisé en dernier par un Karavaan plus récent", "Il n’y a pas de base de données dans", "Sans commande, Karavaan montre")]
    [InlineData("de_BE.UTF-8", "wurde zuletzt von einem neueren Karavaan benutzt", "ist keine Datenbank", "Ohne Befehl zeigt Karavaan")]
    [InlineData("C", "werd het laatst gebruikt door een nieuwere Karavaan", "Er is geen databank in", "Zonder opdracht toont Karavaan")]
    public async Task The_program_speaks_the_language_of_the_computer(string language, string newer, string nowhere, string usage)
    {
        await using (await StorageHouse.OpenAsync(Folder))
        {
        }

        Sql(SqlByHand.MakeNewer);
        Assert.Contains(newer, (await RealProgram.RunInAsync(language, Folder, "--urls", "http://127.0.0.1:0")).Said, StringComparison.Ordinal);
        Assert.Contains(nowhere, (await RealProgram.RunInAsync(language, Path.Combine(Folder, "leeg"), "verify")).Said, StringComparison.Ordinal);
        Assert.Contains(usage, (await RealProgram.RunInAsync(language, Folder, "bakcup")).Said, StringComparison.Ordinal);
    }
}
