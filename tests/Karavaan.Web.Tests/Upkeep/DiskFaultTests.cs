using System.Net;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Storage;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>A disk that is full, slow or no more to be written, met by the real program: clear words, and nothing lost that was saved.</summary>
public sealed class DiskFaultTests : UpkeepTest
{
    /// <summary>More than one connection to the database answers.</summary>
    private const int Together = 12;

    /// <summary>Longer than an answer about the server's health is kept.</summary>
    private static readonly TimeSpan CheckPause = TimeSpan.FromSeconds(2.5);

    [Fact]
    public async Task At_its_most_megabytes_nothing_saved_is_lost_reading_goes_on_and_what_was_refused_gets_in_later()
    {
        var (id, saved) = (Guid.CreateVersion7(), new List<string>());
        RealProgram before;
        await using (before = await RealProgram.ServeWorkshopAsync(Folder, ("Karavaan__MaxMegabytes", "1"), ("Karavaan__TapsPerSecond", "0")))
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

            await using var after = (await RealProgram.ServeAsync(Folder, before.Address.Port)).Follow(before);
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

        await using var program = await RealProgram.ServeOnDiskAsync(4, Folder, ("Karavaan__TapsPerSecond", "0"));
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

        CopyDisk(program);
        Assert.Equal(saved + 1, Notes());
        Assert.Equal("ok", Sql("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task On_a_disk_that_needs_50_ms_for_a_commit_everybody_is_answered_and_what_was_answered_survives_a_kill()
    {
        RealProgram before;
        await using (before = await RealProgram.ServeWorkshopAsync(Folder, ("Karavaan__SlowDisk", "50"), ("Karavaan__TapsPerSecond", "0")))
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
        await SucceedAsync("verify");
    }

    [Fact]
    public async Task A_database_that_may_be_written_no_more_while_it_serves_refuses_in_words_and_shows_all_that_was_saved()
    {
        await using var program = await RealProgram.ServeWorkshopAsync(Folder);
        var anna = await program.JoinAsync("Anna");
        await anna.SaveAsync("put", "answers/1/0", ("text", "Van voor het slot"));

        // As a disk that a machine has remounted: every write fails, every read goes well.
        Sql("CREATE TRIGGER no_more BEFORE INSERT ON events BEGIN SELECT RAISE(ROLLBACK, 'readonly'); END");
        var id = Guid.CreateVersion7();
        var answer = await anna.SendAsync("put", "answers/1/0", id, ("text", "Van tijdens het slot"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "NotSaved"), (answer.Status, answer.Code));
        Assert.Contains("Van voor het slot", (await anna.GetAsync("")).Body, StringComparison.Ordinal);
        Sql("DROP TRIGGER no_more");
        Assert.Equal(HttpStatusCode.OK, (await anna.SendAsync("put", "answers/1/0", id, ("text", "Van tijdens het slot"))).Status);
        Assert.Contains("Van tijdens het slot", (await anna.GetAsync("")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(program.Code, program.Said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task On_a_disk_that_turns_read_only_while_it_serves_all_is_shown_nothing_is_lost_and_all_goes_on_once_it_can_be_written()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await using var program = await RealProgram.ServeOnDiskAsync(32, Folder, ("Karavaan__TapsPerSecond", "0"));
        var (anna, id) = (await program.JoinAsync("Anna"), Guid.CreateVersion7());
        await anna.SaveAsync("put", "answers/1/0", ("text", "Van voor het slot"));

        program.LockDisk();
        var answer = await anna.SendAsync("put", "answers/1/0", id, ("text", "Van tijdens het slot"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "NotSaved"), (answer.Status, answer.Code));
        Assert.NotEmpty(answer.Words);
        Assert.NotNull(answer.Message.Headers.RetryAfter);

        // Reading goes on, by several at once: the program opens more connections to a file that it can't write.
        var pages = await Task.WhenAll(Enumerable.Range(0, Together).Select(n => n % 2 == 0 ? anna.GetAsync("") : program.Fleur.GetAsync("desk")));
        Assert.True(pages.All(page => page.Status == HttpStatusCode.OK), program.Said);
        Assert.Contains("Van voor het slot", pages[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain(pages, page => page.Body.Contains("Van tijdens het slot", StringComparison.Ordinal));

        // What goes another way than by the log: a door, an account, a workshop.
        var doors = await Task.WhenAll(Enumerable.Range(0, Together).Select(n => program.NewVisitor().SubmitAsync($"/j/{program.Code}", ("name", $"Gast {n}"))));
        Assert.All(doors, door => Assert.Equal(HttpStatusCode.ServiceUnavailable, door.Status));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await program.Fleur.SubmitAsync("/desk/new")).Status);
        Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync("/healthz/live", "*/*")).Status);
        Assert.True((await anna.GetAsync("/healthz/ready", "*/*")).Status == HttpStatusCode.ServiceUnavailable, program.Said);

        program.UnlockDisk();
        answer = await anna.SendAsync("put", "answers/1/0", id, ("text", "Van tijdens het slot"));
        Assert.True(answer.Status == HttpStatusCode.OK, program.Said);
        await Task.WhenAll(Enumerable.Range(0, Together).Select(n => program.JoinAsync($"Gast {n}")));
        for (var n = 0; n < Together; n++)
        {
            var made = await program.Fleur.SubmitTokenAsync("/desk/new", "/templates", ("template", "van-buurt-naar-wereld.nl.md"));
            Assert.True(made.Status == HttpStatusCode.SeeOther, $"{n}: {made.Status} {program.Said}");
        }

        await Task.Delay(CheckPause);
        Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync("/healthz/ready", "*/*")).Status);
        Assert.DoesNotContain(program.Code, program.Said, StringComparison.OrdinalIgnoreCase);

        CopyDisk(program);
        Assert.Equal(1L, Sql("SELECT count(*) FROM events WHERE data LIKE '%Van voor het slot%'"));
        Assert.Equal(1L, Sql("SELECT count(*) FROM events WHERE data LIKE '%Van tijdens het slot%'"));
        Assert.Equal(1L + Together, Sql("SELECT count(*) FROM events WHERE type = 'participant-joined'"));
        Assert.Equal("ok", Sql("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_ends_the_program_with_words_and_stays_as_it_is()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using (await StorageHouse.OpenAsync(Folder))
        {
        }

        var before = await File.ReadAllBytesAsync(Database);
        File.SetUnixFileMode(Database, UnixFileMode.UserRead);

        // Root may write everywhere, unless it gives that up.
        string[] bound = Environment.UserName == "root" ? ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all"] : [];
        try
        {
            foreach (var rights in (UnixFileMode[])[UnixFileMode.UserRead | UnixFileMode.UserExecute, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute])
            {
                File.SetUnixFileMode(Folder, rights);
                var (code, said) = await RealProgram.RunBehindAsync(bound, Folder, "--urls", "http://127.0.0.1:0");
                Assert.Equal(1, code);
                Assert.Contains($"{Database} can’t be opened", said, StringComparison.Ordinal);
            }
        }
        finally
        {
            // Else the folder could not go away.
            File.SetUnixFileMode(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
    }

    private static string TextOf(int number) => $"Kaartje {number} {new string('é', 260)}";

    /// <summary>What lies on the disk of the program, as it would be found after a kill.</summary>
    private void CopyDisk(RealProgram program)
    {
        foreach (var name in (string[])["karavaan.db", "karavaan.db-wal"])
        {
            File.Copy(Path.Combine(program.Disk, name), Path.Combine(Folder, name));
        }
    }

    private int Notes() => Convert.ToInt32(Sql("SELECT count(*) FROM events WHERE type = 'note-added'"), null);
}
