using System.Net;
using System.Text.Json;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Storage;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>A database that is torn, damaged, newer or in use, met by the real program: clear words, nothing lost, nothing deleted.</summary>
public sealed class FileFaultTests : UpkeepTest
{
    [Fact]
    public async Task A_workshop_whose_log_is_torn_or_newer_says_so_and_keeps_the_others_from_nothing()
    {
        RealProgram before;
        string other;
        await using (before = await RealProgram.ServeWorkshopAsync(Folder))
        {
            await (await before.JoinAsync("Anna")).SaveAsync("put", "answers/1/0", ("text", "Blijft staan"));
            other = await Evening.NewWorkshopAsync(before.Fleur);
        }

        var rows = Sql("SELECT count(*) FROM events");
        Sql($"UPDATE events SET type = 'camel-bought' WHERE version = (SELECT max(version) FROM events WHERE data LIKE '%Blijft staan%') AND data LIKE '%Blijft staan%'");
        await using var after = await RealProgram.ServeAsync(Folder, 0, ("Logging__Console__FormatterName", "json"));
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
        byte[] written, after;
        await using (before = await RealProgram.ServeWorkshopAsync(Folder))
        {
            var anna = await before.JoinAsync("Anna");

            // A program empties its log once in its first seconds, of what was erased before it: if just then, what was read is of before.
            do
            {
                await anna.SaveAsync("put", "answers/1/0", ("text", "Van net voor de klap"));
                written = await File.ReadAllBytesAsync(log);
                await anna.SaveAsync("put", "answers/1/0", ("text", "Van in de klap"));
                after = await File.ReadAllBytesAsync(log);
            }
            while (after.Length < written.Length + bytes);

            await before.KillAsync();
        }

        // Beyond what was answered stands a commit that was only begun, or something that never was one.
        await File.WriteAllBytesAsync(log, [.. written, .. isBegun ? after[written.Length..(written.Length + bytes)] : written[^bytes..]]);
        await using var again = (await RealProgram.ServeAsync(Folder)).Follow(before);
        Assert.Contains("Van net voor de klap", await again.DeskAsync(), StringComparison.Ordinal);
        await SucceedAsync("verify");
    }

    [Fact]
    public async Task A_damaged_file_is_found_and_a_backup_takes_its_place_while_the_damaged_one_is_kept()
    {
        RealProgram before;
        var file = Path.Combine(Folder, "kopie.db");
        await using (before = await RealProgram.ServeWorkshopAsync(Folder))
        {
            await (await before.JoinAsync("Anna")).SaveAsync("put", "answers/1/0", ("text", "Uit de kopie"));
            before.AskToStop();
            await before.EndAsync();
        }

        await SucceedAsync("backup", file);
        await using (var open = File.OpenWrite(Database))
        {
            open.Position = 4096 * 3;
            open.Write(new byte[(int)Math.Min(open.Length - open.Position, 4096 * 40)]);
        }

        var (code, said) = await RealProgram.RunAsync(Folder, "verify");
        Assert.True(code == 1, said);
        await SucceedAsync("restore", file);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Folder, "copies")));
        await using var after = (await RealProgram.ServeAsync(Folder)).Follow(before);
        Assert.Contains("Uit de kopie", await after.DeskAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_ends_this_one_with_words_and_stays_as_it_is()
    {
        await using (await StorageHouse.OpenAsync(Folder))
        {
        }

        Sql(SqlByHand.MakeNewer);
        Sql("PRAGMA wal_checkpoint(TRUNCATE)");
        var before = await File.ReadAllBytesAsync(Database);
        var (code, said) = await RealProgram.RunAsync(Folder, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, code);
        Assert.Contains("newer Karavaan", said, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
    }

    [Fact]
    public async Task A_second_program_on_the_same_folder_ends_with_words_and_disturbs_nobody()
    {
        await using var first = await RealProgram.ServeWorkshopAsync(Folder);
        var (code, said) = await RealProgram.RunAsync(Folder, "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, code);
        Assert.Contains("Another Karavaan is using", said, StringComparison.Ordinal);
        await (await first.JoinAsync("Anna")).SaveAsync("put", "answers/1/0", ("text", "Ongestoord"));
    }
}
