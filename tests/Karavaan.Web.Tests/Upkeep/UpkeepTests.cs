using System.Net;
using System.Text.Json.Nodes;
using Karavaan.Web.Accounts;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>The commands of the real program: backup, restore and verify.</summary>
public sealed class UpkeepTests : IDisposable
{
    private readonly string folder = StorageHouse.NewFolder();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_backup_made_while_people_write_is_whole_and_holds_what_was_saved_before()
    {
        await using var program = await RealProgram.ServeWorkshopAsync(folder);
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

        var file = Path.Combine(folder, "kopie.db");
        var (code, said) = await RealProgram.RunAsync(folder, "backup", file);
        await stop.CancelAsync();
        await writing;

        Assert.True(code == 0, said);
        Assert.Equal([file], Directory.GetFiles(folder, "kopie*"));
        Assert.Equal("ok", Sql(file, "PRAGMA integrity_check"));
        Assert.Contains("Van voor de kopie", $"{Sql(file, "SELECT group_concat(data) FROM events")}", StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        var (again, refusal) = await RealProgram.RunAsync(folder, "backup", file);
        Assert.Equal(1, again);
        Assert.Contains("is there already", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facilitator_who_forgot_the_password_gets_a_link_from_a_command_that_works_at_the_program_that_serves()
    {
        var (nowhere, none) = await RealProgram.RunAsync(folder, "reset", "Fleur");
        Assert.Equal(1, nowhere);
        Assert.Contains("There is no database", none, StringComparison.Ordinal);

        await using var program = await RealProgram.ServeWorkshopAsync(folder);
        var (unknown, nobody) = await RealProgram.RunAsync(folder, "reset", "Niemand");
        Assert.Equal(1, unknown);
        Assert.Contains("Nobody leads workshops here", nobody, StringComparison.Ordinal);
        var (code, said) = await RealProgram.RunAsync(folder, "reset", "fleur");
        Assert.True(code == 0, said);
        var link = new Uri(said.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("http", StringComparison.Ordinal)));
        Assert.Equal(program.Address.Port, link.Port);

        using var browser = new Accounts.Browser(program.Address);
        Assert.Equal("/desk", (await browser.SendAsync(link.PathAndQuery, ("password", "een heel nieuw wachtwoord"))).Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/desk")).Status);
    }

    [Fact]
    public async Task A_restored_evening_is_as_it_was_but_nobody_comes_back_who_asked_to_be_forgotten_since()
    {
        var file = Path.Combine(folder, "kopie.db");
        RealProgram before;
        await using (before = await RealProgram.ServeWorkshopAsync(folder))
        {
            var (anna, bram) = (await before.JoinAsync("Annabella"), await before.JoinAsync("Brammetje"));
            await anna.SaveAsync("put", "answers/1/0", ("text", "Mijn diepste geheim"));
            await bram.SaveAsync("put", "answers/1/0", ("text", "Zin in koken"));
            Assert.Equal(0, (await RealProgram.RunAsync(folder, "backup", file)).Code);
            await bram.SaveAsync("put", "answers/1/0", ("text", "Iets van na de kopie"));
            Assert.Equal(HttpStatusCode.OK, (await anna.SubmitAsync("forget")).Status);

            var (busy, refusal) = await RealProgram.RunAsync(folder, "restore", file);
            Assert.Equal(1, busy);
            Assert.Contains("Another Karavaan is using", refusal, StringComparison.Ordinal);
        }

        var list = Path.Combine(folder, "forget-again.json");
        var (code, said) = await RealProgram.RunAsync(folder, "restore", file);
        Assert.True(code == 0, said);
        Assert.Contains("Forgotten again, as they had asked: 1 person.", said, StringComparison.Ordinal);
        Assert.False(File.Exists(list));
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "copies"), "*.db"));
        var (well, report) = await RealProgram.RunAsync(folder, "verify");
        Assert.True(well == 0, report);
        Assert.Contains("1 workshop,", report, StringComparison.Ordinal);

        await using var after = (await RealProgram.ServeAsync(folder)).Follow(before);
        var desk = await after.DeskAsync();
        Assert.Contains("Zin in koken", desk, StringComparison.Ordinal);
        foreach (var gone in (string[])["Iets van na de kopie", "Mijn diepste geheim", "Annabella"])
        {
            Assert.DoesNotContain(gone, desk, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Mijn diepste geheim", $"{Sql(Path.Combine(folder, "karavaan.db"), "SELECT group_concat(data) FROM events")}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_that_broke_off_is_finished_before_anybody_is_served_and_one_workshop_that_cannot_be_read_keeps_nobody_else()
    {
        var (file, database, list) = (Path.Combine(folder, "kopie.db"), Path.Combine(folder, "karavaan.db"), Path.Combine(folder, "forget-again.json"));
        RealProgram before;
        await using (before = await RealProgram.ServeWorkshopAsync(folder))
        {
            var (whole, torn) = (before.Code, await Evening.NewWorkshopAsync(before.Fleur));
            before.GoTo(torn);
            var cem = await before.JoinAsync("Cemilia");
            await cem.SaveAsync("put", "answers/1/0", ("text", "In een gescheurd boek"));
            before.GoTo(whole);
            var anna = await before.JoinAsync("Annabella");
            await anna.SaveAsync("put", "answers/1/0", ("text", "Mijn diepste geheim"));
            Assert.Equal(0, (await RealProgram.RunAsync(folder, "backup", file)).Code);
            Assert.Equal(HttpStatusCode.OK, (await cem.SubmitAsync($"/w/{torn}/forget")).Status);
            Assert.Equal(HttpStatusCode.OK, (await anna.SubmitAsync("forget")).Status);
        }

        Sql(file, "UPDATE events SET type = 'camel-bought' WHERE data LIKE '%gescheurd%'");
        var (code, said) = await RealProgram.RunAsync(folder, "restore", file);
        Assert.Equal(1, code);
        Assert.Contains("Forgotten again, as they had asked: 1 person.", said, StringComparison.Ordinal);
        Assert.Contains("has still to be forgotten", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Cemilia", await File.ReadAllTextAsync(list), StringComparison.Ordinal);

        // Killed just after the backup was back in its place: so is she.
        File.Delete(database);
        File.Delete(database + "-wal");
        File.Copy(file, database, overwrite: true);
        Sql(database, "UPDATE events SET type = 'answer-given' WHERE type = 'camel-bought'");
        var who = Sql(database, "SELECT id FROM people WHERE name = 'Annabella'");
        var where = Sql(database, "SELECT workshop FROM people WHERE name = 'Annabella'");
        // As an older program wrote the list.
        var people = JsonNode.Parse(await File.ReadAllTextAsync(list))!["People"]!.ToJsonString();
        await File.WriteAllTextAsync(list, people[..^1] + $$""",{"Workshop":"{{Id(where)}}","Participant":"{{Id(who)}}","Since":"{{DateTimeOffset.UtcNow:O}}"}]""");
        await using var after = (await RealProgram.ServeAsync(folder)).Follow(before);
        Assert.False(File.Exists(list));
        var rest = $"{Sql(database, "SELECT group_concat(data) FROM events")} {Sql(database, "SELECT group_concat(name) FROM people")}";
        foreach (var gone in (string[])["Mijn diepste geheim", "gescheurd", "Annabella", "Cemilia"])
        {
            Assert.DoesNotContain(gone, rest, StringComparison.Ordinal);
        }

        static Guid Id(object? text) => Guid.Parse($"{text}");
    }

    [Fact]
    public async Task An_account_that_was_deleted_since_does_not_come_back_with_a_backup_and_its_workshops_stay_with_their_heir()
    {
        var (file, database, elsewhere) = (Path.Combine(folder, "kopie.db"), Path.Combine(folder, "karavaan.db"), StorageHouse.NewFolder());
        RealProgram before;
        await using (before = await RealProgram.ServeWorkshopAsync(folder))
        {
            await InviteAsync(before, "Ada");
            await InviteAsync(before, "Bea");
            Assert.Equal(HttpStatusCode.SeeOther, (await before.Fleur.SubmitAsync("/desk/new", ("rehearsal", "yes"))).Status);
            Assert.Equal(0, (await RealProgram.RunAsync(folder, "backup", file)).Code);
            Assert.Equal(HttpStatusCode.OK, (await before.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", Evening.Password), ("heir", "Bea"))).Status);
        }

        var (code, said) = await RealProgram.RunAsync(folder, "restore", file);
        Assert.True(code == 0, said);
        Assert.Contains("Accounts deleted again, as they had asked: 1.", said, StringComparison.Ordinal);
        Assert.Equal("Ada,Bea", Sql(database, "SELECT group_concat(user_name) FROM (SELECT user_name FROM facilitators ORDER BY user_name)"));
        Assert.Equal("Bea", Sql(database, "SELECT group_concat(f.user_name) FROM workshops w JOIN facilitators f ON f.id = w.owner"));
        Assert.Equal(1L, Sql(database, "SELECT count(*) FROM workshops"));
        Assert.DoesNotContain("Fleur", await File.ReadAllTextAsync(Path.Combine(folder, "forget-again.json")), StringComparison.Ordinal);

        // Killed just after the backup was back in its place once more.
        File.Delete(database + "-wal");
        File.Copy(file, database, overwrite: true);
        await using (await RealProgram.ServeAsync(folder))
        {
            Assert.Equal(0L, Sql(database, "SELECT count(*) FROM facilitators WHERE user_name = 'Fleur'"));
        }

        // The database of another house knows nobody of this one, and nothing of who went.
        await using (await RealProgram.ServeWorkshopAsync(elsewhere))
        {
        }

        var (other, told) = await RealProgram.RunAsync(elsewhere, "restore", file);
        Assert.True(other == 0, told);
        Assert.DoesNotContain("Accounts deleted again", told, StringComparison.Ordinal);
        Assert.Equal(3L, Sql(Path.Combine(elsewhere, "karavaan.db"), "SELECT count(*) FROM facilitators"));
        Assert.False(File.Exists(Path.Combine(elsewhere, "forget-again.json")));
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public async Task An_account_that_an_older_backup_did_not_have_comes_back_with_the_right_one()
    {
        var (wrong, right, database) = (Path.Combine(folder, "te-oud.db"), Path.Combine(folder, "kopie.db"), Path.Combine(folder, "karavaan.db"));
        await using (var before = await RealProgram.ServeWorkshopAsync(folder))
        {
            Assert.Equal(0, (await RealProgram.RunAsync(folder, "backup", wrong)).Code);
            await InviteAsync(before, "Bea");
            Assert.Equal(0, (await RealProgram.RunAsync(folder, "backup", right)).Code);
        }

        foreach (var (file, accounts) in ((string, long)[])[(wrong, 1L), (right, 2L)])
        {
            var (code, said) = await RealProgram.RunAsync(folder, "restore", file);
            Assert.True(code == 0, said);
            Assert.Equal(accounts, Sql(database, "SELECT count(*) FROM facilitators"));
        }

        Assert.False(File.Exists(Path.Combine(folder, "forget-again.json")));
    }

    [Fact]
    public async Task Who_is_not_in_the_wrong_backup_is_still_forgotten_in_the_right_one()
    {
        var (wrong, right, database) = (Path.Combine(folder, "te-oud.db"), Path.Combine(folder, "kopie.db"), Path.Combine(folder, "karavaan.db"));
        await using (var before = await RealProgram.ServeWorkshopAsync(folder))
        {
            Assert.Equal(0, (await RealProgram.RunAsync(folder, "backup", wrong)).Code);
            var anna = await before.JoinAsync("Annabella");
            await anna.SaveAsync("put", "answers/1/0", ("text", "Mijn diepste geheim"));
            Assert.Equal(0, (await RealProgram.RunAsync(folder, "backup", right)).Code);
            Assert.Equal(HttpStatusCode.OK, (await anna.SubmitAsync("forget")).Status);
        }

        foreach (var (file, times) in ((string, int)[])[(wrong, 0), (right, 1)])
        {
            var (code, said) = await RealProgram.RunAsync(folder, "restore", file);
            Assert.True(code == 0, said);
            Assert.Contains($"Forgotten again, as they had asked: {times} {(times == 1 ? "person" : "people")}.", said, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Mijn diepste geheim", $"{Sql(database, "SELECT group_concat(data) FROM events")}", StringComparison.Ordinal);
        Assert.Equal(0L, Sql(database, "SELECT count(*) FROM people WHERE name = 'Annabella'"));
    }

    [Fact]
    public async Task Whoever_restores_over_a_database_that_cannot_be_read_hears_that_nobody_knows_who_asked_to_be_forgotten()
    {
        var (file, database) = (Path.Combine(folder, "kopie.db"), Path.Combine(folder, "karavaan.db"));
        await using (await RealProgram.ServeWorkshopAsync(folder))
        {
            Assert.Equal(0, (await RealProgram.RunAsync(folder, "backup", file)).Code);
        }

        File.Delete(database + "-wal");
        await File.WriteAllTextAsync(database, new string('x', 50_000));
        var (code, said) = await RealProgram.RunAsync(folder, "restore", file);
        Assert.True(code == 0, said);
        Assert.Contains("nobody can say who asked to be forgotten", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_backups_to_one_name_leave_one_whole_file()
    {
        await using (await RealProgram.ServeWorkshopAsync(folder))
        {
        }

        var file = Path.Combine(folder, "kopie.db");
        await File.WriteAllTextAsync(file + ".part", "van iemand anders");
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RealProgram.RunAsync(folder, "backup", file)));
        Assert.Equal([0, 1, 1], runs.Select(run => run.Code).Order());
        Assert.Equal("ok", Sql(file, "PRAGMA integrity_check"));
        Assert.Equal([file, file + ".part"], Directory.GetFiles(folder, "kopie*").Order());
    }

    [Fact]
    public async Task Names_whose_days_were_over_are_gone_before_a_restored_program_serves()
    {
        var file = Path.Combine(folder, "kopie.db");
        await using (var before = await RealProgram.ServeWorkshopAsync(folder))
        {
            await before.JoinAsync("Annabella");
            Assert.Equal(0, (await RealProgram.RunAsync(folder, "backup", file)).Code);
        }

        Sql(file, "UPDATE workshops SET expires = 1");
        var (code, said) = await RealProgram.RunAsync(folder, "restore", file);
        Assert.True(code == 0, said);
        Assert.Contains("gone from 1 workshop.", said, StringComparison.Ordinal);
        Assert.Equal(0L, Sql(Path.Combine(folder, "karavaan.db"), "SELECT count(*) FROM people WHERE name <> ''"));
    }

    [Theory]
    [InlineData("UPDATE events SET data = substr(data, 1, 5) WHERE version = 2", "Event 2 of stream")]
    [InlineData("UPDATE events SET type = 'camel-bought' WHERE version = (SELECT max(version) FROM events)", "there is no event type 'camel-bought'")]
    [InlineData("DELETE FROM events WHERE version = 1", "the next one in the log is event 2")]
    [InlineData("INSERT INTO events SELECT randomblob(16), version, type, data, actor, at FROM events", "belong to no workshop")]
    public async Task Verify_names_what_is_wrong_and_changes_nothing(string damage, string trouble)
    {
        await using (await RealProgram.ServeWorkshopAsync(folder))
        {
            Assert.Equal(0, (await RealProgram.RunAsync(folder, "verify")).Code);
        }

        var database = Path.Combine(folder, "karavaan.db");
        Sql(database, damage);
        var rows = Sql(database, "SELECT count(*) FROM events");
        var (code, said) = await RealProgram.RunAsync(folder, "verify");
        Assert.Equal(1, code);
        Assert.Contains(trouble, said, StringComparison.Ordinal);
        Assert.Equal(rows, Sql(database, "SELECT count(*) FROM events"));
    }

    [Theory]
    [InlineData(2, "backup FILE", "bakcup", "x.db")]
    [InlineData(2, "backup FILE", "backup")]
    [InlineData(1, "There is no database", "verify")]
    [InlineData(1, "There is no database", "backup", "x.db")]
    [InlineData(1, "Nothing was changed", "restore", "/bestaat/niet.db")]
    public async Task What_cannot_be_done_is_said(int expected, string words, params string[] arguments)
    {
        var (code, said) = await RealProgram.RunAsync(folder, arguments);
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
        await using (await StorageHouse.OpenAsync(folder))
        {
        }

        Sql(Path.Combine(folder, "karavaan.db"), "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Camels', '99.0.0')");
        Assert.Contains(newer, (await RealProgram.RunInAsync(language, folder, "--urls", "http://127.0.0.1:0")).Said, StringComparison.Ordinal);
        Assert.Contains(nowhere, (await RealProgram.RunInAsync(language, Path.Combine(folder, "leeg"), "verify")).Said, StringComparison.Ordinal);
        Assert.Contains(usage, (await RealProgram.RunInAsync(language, folder, "bakcup")).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kamelen", "is no backup of Karavaan")]
    [InlineData("newer", "newer Karavaan")]
    public async Task A_file_that_is_no_backup_for_this_program_replaces_nothing(string content, string words)
    {
        await using (await StorageHouse.OpenAsync(folder))
        {
        }

        var (file, database) = (Path.Combine(folder, "kopie.db"), Path.Combine(folder, "karavaan.db"));
        if (content == "newer")
        {
            File.Copy(database, file);
            Sql(file, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Camels', '99.0.0')");
        }
        else
        {
            await File.WriteAllTextAsync(file, new string('k', 5_000));
        }

        var before = await File.ReadAllBytesAsync(database);
        var (code, said) = await RealProgram.RunAsync(folder, "restore", file);
        Assert.Equal(1, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(database));
    }

    private static async Task InviteAsync(RealProgram program, string name)
    {
        var link = (await program.Fleur.SubmitAsync(AccountPaths.Invite)).Document.QuerySelector("#link")!.GetAttribute("value")!;
        var answer = await program.NewVisitor().SubmitAsync(new Uri(link).PathAndQuery, ("name", name), ("password", Evening.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    private static object? Sql(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
