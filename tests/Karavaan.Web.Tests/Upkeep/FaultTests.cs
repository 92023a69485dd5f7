using System.Net;
using System.Text.Json;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>Trouble with the disk and the file, met by the real program: clear words, nothing lost, nothing deleted.</summary>
public sealed class FaultTests : IDisposable
{
    private readonly string folder = StorageHouse.NewFolder();

    private string Database => Path.Combine(folder, "karavaan.db");

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task At_its_most_megabytes_nothing_saved_is_lost_reading_goes_on_and_what_was_refused_gets_in_later()
    {
        var (id, saved) = (Guid.CreateVersion7(), new List<string>());
        RealProgram before;
        await using (before = await RealProgram.ServeWorkshopAsync(folder, ("Karavaan__MaxMegabytes", "1"), ("Karavaan__TapsPerSecond", "0")))
        {
            await before.Fleur.SaveAsync("put", "desk/stage", ("from", "1"), ("to", "4"));
            var anna = await before.JoinAsync("Anna");
            Answer answer;
            while ((answer = await anna.SendAsync("post", "themes/4/notes", id = Guid.CreateVersion7(), ("text", TextOf(saved.Count)))).Status == HttpStatusCode.OK)
            {
                saved.Add(TextOf(saved.Count));
            }

            Assert.Equal((HttpStatusCode.ServiceUnavailable, "NotSaved"), (answer.Status, answer.Code));
            Assert.NotEmpty(answer.Words);
            Assert.NotNull(answer.Message.Headers.RetryAfter);
            Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync("")).Status);
            Assert.Equal(saved.Count, Notes());

            // What goes another way than by the log is refused in the same words.
            foreach (var (language, words) in ((string, string)[])[("nl", "Probeer"), ("en", "Please try again in a moment."), ("fr", "Réessayez dans un instant."), ("de", "Bitte gleich noch einmal versuchen.")])
            {
                before.Fleur.Carry("karavaan-language", language);
                var page = await before.Fleur.SubmitTokenAsync("/desk/new", "/templates", ("template", "van-buurt-naar-wereld.nl.md"));
                Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
                Assert.Contains(words, page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
                Assert.NotNull(page.Message.Headers.RetryAfter);
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await before.Fleur.SubmitAsync("/desk/new")).Status);
            Assert.Equal(0L, Sql("SELECT count(*) FROM own_templates"));

            // Whoever watches over the server hears of it; and whoever reads its log, not which code opens that workshop.
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await anna.GetAsync("/healthz/ready", "*/*")).Status);
            Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync("/healthz/live", "*/*")).Status);
            Assert.Contains("to save", before.Said, StringComparison.Ordinal);
            Assert.DoesNotContain(before.Code, before.Said, StringComparison.OrdinalIgnoreCase);
            await before.KillAsync();

            await using var after = (await RealProgram.ServeAsync(folder, before.Address.Port)).Follow(before);
            Assert.Equal(HttpStatusCode.OK, (await anna.SendAsync("post", "themes/4/notes", id, ("text", TextOf(saved.Count)))).Status);
            Assert.Equal(saved.Count + 1, Notes());
            Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync("/healthz/ready", "*/*")).Status);
        }
    }

    [Fact]
    public async Task On_a_disk_without_a_byte_left_a_note_is_refused_in_words_and_gets_in_once_there_is_room()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await using var program = await RealProgram.ServeOnDiskAsync(4, folder, ("Karavaan__TapsPerSecond", "0"));
        var ballast = Path.Combine(program.Disk, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[1 << 20]);
        await program.Fleur.SaveAsync("put", "desk/stage", ("from", "1"), ("to", "4"));
        var anna = await program.JoinAsync("Anna");
        var (id, saved) = (Guid.CreateVersion7(), 0);
        Answer answer;
        while ((answer = await anna.SendAsync("post", "themes/4/notes", id = Guid.CreateVersion7(), ("text", TextOf(saved)))).Status == HttpStatusCode.OK)
        {
            saved++;
        }

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "NotSaved"), (answer.Status, answer.Code));
        Assert.NotEmpty(answer.Words);
        var page = await anna.GetAsync("");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(TextOf(saved - 1), WebUtility.HtmlDecode(page.Body), StringComparison.Ordinal);
        Assert.DoesNotContain(TextOf(saved), WebUtility.HtmlDecode(page.Body), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await anna.GetAsync("/healthz/ready", "*/*")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await anna.SendAsync("post", "themes/4/notes", id, ("text", TextOf(saved)))).Status);

        File.Delete(ballast);
        Assert.Equal(HttpStatusCode.OK, (await anna.SendAsync("post", "themes/4/notes", id, ("text", TextOf(saved)))).Status);
        Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync("/healthz/ready", "*/*")).Status);
        Assert.DoesNotContain(program.Code, program.Said, StringComparison.OrdinalIgnoreCase);

        // As it would be found after a kill.
        foreach (var name in (string[])["karavaan.db", "karavaan.db-wal"])
        {
            File.Copy(Path.Combine(program.Disk, name), Path.Combine(folder, name));
        }

        Assert.Equal(saved + 1, Notes());
        Assert.Equal("ok", Sql("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_workshop_whose_log_is_torn_or_newer_says_so_and_keeps_the_others_from_nothing()
    {
        RealProgram before;
        string other;
        await using (before = await RealProgram.ServeWorkshopAsync(folder))
        {
            await (await before.JoinAsync("Anna")).SaveAsync("put", "answers/1/0", ("text", "Blijft staan"));
            other = await Evening.NewWorkshopAsync(before.Fleur);
        }

        var rows = Sql("SELECT count(*) FROM events");
        Sql($"UPDATE events SET type = 'camel-bought' WHERE version = (SELECT max(version) FROM events WHERE data LIKE '%Blijft staan%') AND data LIKE '%Blijft staan%'");
        await using var after = await RealProgram.ServeAsync(folder, 0, ("Logging__Console__FormatterName", "json"));
        var guest = after.NewVisitor();
        foreach (var (language, words) in ((string, string)[])[("nl", "Er is niets gewist."), ("en", "Nothing was deleted."), ("fr", "effacé"), ("de", "gelöscht")])
        {
            var page = await guest.GetAsync($"/j/{before.Code}?lang={language}");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
            Assert.Contains(words, WebUtility.HtmlDecode(page.Body), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/j/{other}")).Status);
        Assert.Equal(rows, Sql("SELECT count(*) FROM events"));

        // Who watches over the server finds it in a log that a machine can read.
        var lines = after.Said.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Contains(lines, line => line.GetProperty("LogLevel").GetString() == "Error" && $"{line}".Contains("camel-bought", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3_000, false)]
    [InlineData(3_000, true)]
    [InlineData(4_096 + 24, true)]
    public async Task A_torn_end_of_the_write_ahead_log_loses_nothing_that_was_answered(int bytes, bool isBegun)
    {
        RealProgram before;
        var log = Database + "-wal";
        byte[] written;
        await using (before = await RealProgram.ServeWorkshopAsync(folder))
        {
            var anna = await before.JoinAsync("Anna");
            await anna.SaveAsync("put", "answers/1/0", ("text", "Van net voor de klap"));
            written = await File.ReadAllBytesAsync(log);
            await anna.SaveAsync("put", "answers/1/0", ("text", "Van in de klap"));
            await before.KillAsync();
        }

        // Beyond what was answered stands a commit that was only begun, or something that never was one.
        var after = await File.ReadAllBytesAsync(log);
        await File.WriteAllBytesAsync(log, [.. written, .. isBegun ? after[written.Length..(written.Length + bytes)] : written[^bytes..]]);
        await using var again = (await RealProgram.ServeAsync(folder)).Follow(before);
        Assert.Contains("Van net voor de klap", await again.DeskAsync(), StringComparison.Ordinal);
        Assert.Equal(0, (await RealProgram.RunAsync(folder, "verify")).Code);
    }

    [Fact]
    public async Task A_damaged_file_is_found_and_a_backup_takes_its_place_while_the_damaged_one_is_kept()
    {
        RealProgram before;
        var file = Path.Combine(folder, "kopie.db");
        await using (before = await RealProgram.ServeWorkshopAsync(folder))
        {
            await (await before.JoinAsync("Anna")).SaveAsync("put", "answers/1/0", ("text", "Uit de kopie"));
            before.AskToStop();
            await before.EndAsync();
        }

        Assert.Equal(0, (await RealProgram.RunAsync(folder, "backup", file)).Code);
        await using (var open = File.OpenWrite(Database))
        {
            open.Position = 4096 * 3;
            open.Write(new byte[(int)Math.Min(open.Length - open.Position, 4096 * 40)]);
        }

        var (code, said) = await RealProgram.RunAsync(folder, "verify");
        Assert.True(code == 1, said);
        var (restored, report) = await RealProgram.RunAsync(folder, "restore", file);
        Assert.True(restored == 0, report);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder, "copies")));
        await using var after = (await RealProgram.ServeAsync(folder)).Follow(before);
        Assert.Contains("Uit de kopie", await after.DeskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_ends_this_one_with_words_and_stays_as_it_is()
    {
        await using (await StorageHouse.OpenAsync(folder))
        {
        }

        Sql("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Camels', '99.0.0')");
        Sql("PRAGMA wal_checkpoint(TRUNCATE)");
        var before = await File.ReadAllBytesAsync(Database);
        var (code, said) = await RealProgram.RunAsync(folder, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, code);
        Assert.Contains("newer Karavaan", said, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
    }

    [Fact]
    public async Task On_a_disk_that_needs_50_ms_for_a_commit_everybody_is_answered_and_what_was_answered_survives_a_kill()
    {
        RealProgram before;
        await using (before = await RealProgram.ServeWorkshopAsync(folder, ("Karavaan__SlowDisk", "50"), ("Karavaan__TapsPerSecond", "0")))
        {
            await before.Fleur.SaveAsync("put", "desk/stage", ("from", "1"), ("to", "4"));
            var people = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => before.JoinAsync($"Gast {i}")));
            await Task.WhenAll(people.Select(async (who, i) =>
            {
                for (var n = 0; n < 10; n++)
                {
                    await who.SaveAsync("post", "themes/4/notes", ("text", $"Kaartje {i} {n}"));
                }
            }));
            await before.KillAsync();
        }

        Assert.Equal(80, Notes());
        Assert.Equal(0, (await RealProgram.RunAsync(folder, "verify")).Code);
    }

    [Fact]
    public async Task A_database_that_may_be_written_no_more_while_it_serves_refuses_in_words_and_shows_all_that_was_saved()
    {
        await using var program = await RealProgram.ServeWorkshopAsync(folder);
        var anna = await program.JoinAsync("Anna");
        await anna.SaveAsync("put", "answers/1/0", ("text", "Van voor het slot"));
        await using (var locked = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            // As a disk that a machine has remounted: every write fails, every read goes well.
            await locked.OpenAsync();
            await using var trigger = locked.CreateCommand();
            trigger.CommandText = "CREATE TRIGGER no_more BEFORE INSERT ON events BEGIN SELECT RAISE(ROLLBACK, 'readonly'); END";
            await trigger.ExecuteNonQueryAsync();
            var id = Guid.CreateVersion7();
            var answer = await anna.SendAsync("put", "answers/1/0", id, ("text", "Van tijdens het slot"));
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "NotSaved"), (answer.Status, answer.Code));
            Assert.Contains("Van voor het slot", (await anna.GetAsync("")).Body, StringComparison.Ordinal);
            trigger.CommandText = "DROP TRIGGER no_more";
            await trigger.ExecuteNonQueryAsync();
            Assert.Equal(HttpStatusCode.OK, (await anna.SendAsync("put", "answers/1/0", id, ("text", "Van tijdens het slot"))).Status);
        }

        Assert.Contains("Van tijdens het slot", (await anna.GetAsync("")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(program.Code, program.Said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_second_program_on_the_same_folder_ends_with_words_and_disturbs_nobody()
    {
        await using var first = await RealProgram.ServeWorkshopAsync(folder);
        var (code, said) = await RealProgram.RunAsync(folder, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, code);
        Assert.Contains("Another Karavaan is using", said, StringComparison.Ordinal);
        await (await first.JoinAsync("Anna")).SaveAsync("put", "answers/1/0", ("text", "Ongestoord"));
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_ends_the_program_with_words_and_stays_as_it_is()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using (await StorageHouse.OpenAsync(folder))
        {
        }

        var before = await File.ReadAllBytesAsync(Database);
        File.SetUnixFileMode(Database, UnixFileMode.UserRead);

        // Root may write everywhere, unless it gives that up.
        string[] bound = Environment.UserName == "root" ? ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all"] : [];
        foreach (var rights in (UnixFileMode[])[UnixFileMode.UserRead | UnixFileMode.UserExecute, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute])
        {
            File.SetUnixFileMode(folder, rights);
            var (code, said) = await RealProgram.RunBehindAsync(bound, folder, "--urls", "http://127.0.0.1:0");
            Assert.Equal(1, code);
            Assert.Contains($"{Database} can't be opened", said, StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
    }

    private static string TextOf(int number) => $"Kaartje {number} {new string('é', 260)}";

    private int Notes() => Convert.ToInt32(Sql("SELECT count(*) FROM events WHERE type = 'note-added'"), null);

    private object? Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
