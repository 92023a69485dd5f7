using System.Net;
using System.Text.Json.Nodes;
using Karavaan.Web.Accounts;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Storage;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>A backup that takes the place of the database, by a command of the real program: what was is there again, and whoever asked to be gone stays gone.</summary>
public sealed class RestoreTests : UpkeepTest
{
    [Fact]
    public async Task A_restored_evening_is_as_it_was_but_nobody_comes_back_who_asked_to_be_forgotten_since()
    {
        var file = Path.Combine(Folder, "kopie.db");
        RealProgram before;
        await using (before = await RealProgram.ServeWorkshopAsync(Folder))
        {
            var (anna, bram) = (await before.JoinAsync("Annabella"), await before.JoinAsync("Brammetje"));
            await anna.SaveAsync("put", "answers/1/0", ("text", "Mijn diepste geheim"));
            await bram.SaveAsync("put", "answers/1/0", ("text", "Zin in koken"));
            await SucceedAsync("backup", file);
            await bram.SaveAsync("put", "answers/1/0", ("text", "Iets van na de kopie"));
            Assert.Equal(HttpStatusCode.OK, (await anna.SubmitAsync("forget")).Status);

            var (busy, refusal) = await RealProgram.RunAsync(Folder, "restore", file);
            Assert.Equal(1, busy);
            Assert.Contains("Another Karavaan is using", refusal, StringComparison.Ordinal);
        }

        var list = Path.Combine(Folder, "forget-again.json");
        var said = await SucceedAsync("restore", file);
        Assert.Contains("Forgotten again, as they had asked: 1 person.", said, StringComparison.Ordinal);
        Assert.False(File.Exists(list));
        Assert.Single(Directory.GetFiles(Path.Combine(Folder, "copies"), "*.db"));
        var report = await SucceedAsync("verify");
        Assert.Contains("1 workshop,", report, StringComparison.Ordinal);

        await using var after = (await RealProgram.ServeAsync(Folder)).Follow(before);
        var desk = await after.DeskAsync();
        Assert.Contains("Zin in koken", desk, StringComparison.Ordinal);
        foreach (var gone in (string[])["Iets van na de kopie", "Mijn diepste geheim", "Annabella"])
        {
            Assert.DoesNotContain(gone, desk, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Mijn diepste geheim", $"{Sql("SELECT group_concat(data) FROM events")}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_that_broke_off_is_finished_before_anybody_is_served_and_one_workshop_that_cannot_be_read_keeps_nobody_else()
    {
        var (file, list) = (Path.Combine(Folder, "kopie.db"), Path.Combine(Folder, "forget-again.json"));
        RealProgram before;
        await using (before = await RealProgram.ServeWorkshopAsync(Folder))
        {
            var (whole, torn) = (before.Code, await Evening.NewWorkshopAsync(before.Fleur));
            before.GoTo(torn);
            var cem = await before.JoinAsync("Cemilia");
            await cem.SaveAsync("put", "answers/1/0", ("text", "In een gescheurd boek"));
            before.GoTo(whole);
            var anna = await before.JoinAsync("Annabella");
            await anna.SaveAsync("put", "answers/1/0", ("text", "Mijn diepste geheim"));
            await SucceedAsync("backup", file);
            Assert.Equal(HttpStatusCode.OK, (await cem.SubmitAsync($"/w/{torn}/forget")).Status);
            Assert.Equal(HttpStatusCode.OK, (await anna.SubmitAsync("forget")).Status);
        }

        SqlByHand.Value(file, "UPDATE events SET type = 'camel-bought' WHERE data LIKE '%gescheurd%'");
        var (code, said) = await RealProgram.RunAsync(Folder, "restore", file);
        Assert.Equal(1, code);
        Assert.Contains("Forgotten again, as they had asked: 1 person.", said, StringComparison.Ordinal);
        Assert.Contains("has still to be forgotten", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Cemilia", await File.ReadAllTextAsync(list), StringComparison.Ordinal);

        // Killed just after the backup was back in its place: so is she.
        File.Delete(Database);
        File.Delete(Database + "-wal");
        File.Copy(file, Database, overwrite: true);
        Sql("UPDATE events SET type = 'answer-given' WHERE type = 'camel-bought'");
        var who = Sql("SELECT id FROM people WHERE name = 'Annabella'");
        var where = Sql("SELECT workshop FROM people WHERE name = 'Annabella'");
        // As an older program wrote the list.
        var people = JsonNode.Parse(await File.ReadAllTextAsync(list))!["People"]!.ToJsonString();
        await File.WriteAllTextAsync(list, people[..^1] + $$""",{"Workshop":"{{Id(where)}}","Participant":"{{Id(who)}}","Since":"{{DateTimeOffset.UtcNow:O}}"}]""");
        await using var after = (await RealProgram.ServeAsync(Folder)).Follow(before);
        Assert.False(File.Exists(list));
        var rest = $"{Sql("SELECT group_concat(data) FROM events")} {Sql("SELECT group_concat(name) FROM people")}";
        foreach (var gone in (string[])["Mijn diepste geheim", "gescheurd", "Annabella", "Cemilia"])
        {
            Assert.DoesNotContain(gone, rest, StringComparison.Ordinal);
        }

        static Guid Id(object? text) => Guid.Parse($"{text}");
    }

    [Fact]
    public async Task An_account_that_was_deleted_since_does_not_come_back_with_a_backup_and_its_workshops_stay_with_their_heir()
    {
        var (file, elsewhere) = (Path.Combine(Folder, "kopie.db"), StorageHouse.NewFolder());
        RealProgram before;
        await using (before = await RealProgram.ServeWorkshopAsync(Folder))
        {
            await InviteAsync(before, "Ada");
            await InviteAsync(before, "Bea");
            Assert.Equal(HttpStatusCode.SeeOther, (await before.Fleur.SubmitAsync("/desk/new", ("rehearsal", "yes"))).Status);
            await SucceedAsync("backup", file);
            Assert.Equal(HttpStatusCode.OK, (await before.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", Evening.Password), ("heir", "Bea"))).Status);
        }

        var said = await SucceedAsync("restore", file);
        Assert.Contains("Accounts deleted again, as they had asked: 1.", said, StringComparison.Ordinal);
        Assert.Equal("Ada,Bea", Sql("SELECT group_concat(user_name) FROM (SELECT user_name FROM facilitators ORDER BY user_name)"));
        Assert.Equal("Bea", Sql("SELECT group_concat(f.user_name) FROM workshops w JOIN facilitators f ON f.id = w.owner"));
        Assert.Equal(1L, Sql("SELECT count(*) FROM workshops"));
        Assert.DoesNotContain("Fleur", await File.ReadAllTextAsync(Path.Combine(Folder, "forget-again.json")), StringComparison.Ordinal);

        // Killed just after the backup was back in its place once more.
        File.Delete(Database + "-wal");
        File.Copy(file, Database, overwrite: true);
        await using (await RealProgram.ServeAsync(Folder))
        {
            Assert.Equal(0L, Sql("SELECT count(*) FROM facilitators WHERE user_name = 'Fleur'"));
        }

        // The database of another house knows nobody of this one, and nothing of who went.
        await using (await RealProgram.ServeWorkshopAsync(elsewhere))
        {
        }

        var (other, told) = await RealProgram.RunAsync(elsewhere, "restore", file);
        Assert.True(other == 0, told);
        Assert.DoesNotContain("Accounts deleted again", told, StringComparison.Ordinal);
        Assert.Equal(3L, SqlByHand.Value(Path.Combine(elsewhere, "karavaan.db"), "SELECT count(*) FROM facilitators"));
        Assert.False(File.Exists(Path.Combine(elsewhere, "forget-again.json")));
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public async Task An_account_that_an_older_backup_did_not_have_comes_back_with_the_right_one()
    {
        var (wrong, right) = (Path.Combine(Folder, "te-oud.db"), Path.Combine(Folder, "kopie.db"));
        await using (var before = await RealProgram.ServeWorkshopAsync(Folder))
        {
            await SucceedAsync("backup", wrong);
            await InviteAsync(before, "Bea");
            await SucceedAsync("backup", right);
        }

        foreach (var (file, accounts) in ((string, long)[])[(wrong, 1L), (right, 2L)])
        {
            await SucceedAsync("restore", file);
            Assert.Equal(accounts, Sql("SELECT count(*) FROM facilitators"));
        }

        Assert.False(File.Exists(Path.Combine(Folder, "forget-again.json")));
    }

    [Fact]
    public async Task Who_is_not_in_the_wrong_backup_is_still_forgotten_in_the_right_one()
    {
        var (wrong, right) = (Path.Combine(Folder, "te-oud.db"), Path.Combine(Folder, "kopie.db"));
        await using (var before = await RealProgram.ServeWorkshopAsync(Folder))
        {
            await SucceedAsync("backup", wrong);
            var anna = await before.JoinAsync("Annabella");
            await anna.SaveAsync("put", "answers/1/0", ("text", "Mijn diepste geheim"));
            await SucceedAsync("backup", right);
            Assert.Equal(HttpStatusCode.OK, (await anna.SubmitAsync("forget")).Status);
        }

        foreach (var (file, times) in ((string, int)[])[(wrong, 0), (right, 1)])
        {
            var said = await SucceedAsync("restore", file);
            Assert.Contains($"Forgotten again, as they had asked: {times} {(times == 1 ? "person" : "people")}.", said, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Mijn diepste geheim", $"{Sql("SELECT group_concat(data) FROM events")}", StringComparison.Ordinal);
        Assert.Equal(0L, Sql("SELECT count(*) FROM people WHERE name = 'Annabella'"));
    }

    [Fact]
    public async Task Whoever_restores_over_a_database_that_cannot_be_read_hears_that_nobody_knows_who_asked_to_be_forgotten()
    {
        var file = Path.Combine(Folder, "kopie.db");
        await using (await RealProgram.ServeWorkshopAsync(Folder))
        {
            await SucceedAsync("backup", file);
        }

        File.Delete(Database + "-wal");
        await File.WriteAllTextAsync(Database, new string('x', 50_000));
        var said = await SucceedAsync("restore", file);
        Assert.Contains("nobody can say who asked to be forgotten", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_whose_days_were_over_are_gone_before_a_restored_program_serves()
    {
        var file = Path.Combine(Folder, "kopie.db");
        await using (var before = await RealProgram.ServeWorkshopAsync(Folder))
        {
            await before.JoinAsync("Annabella");
            await SucceedAsync("backup", file);
        }

        SqlByHand.Value(file, "UPDATE workshops SET expires = 1");
        var said = await SucceedAsync("restore", file);
        Assert.Contains("gone from 1 workshop.", said, StringComparison.Ordinal);
        Assert.Equal(0L, Sql("SELECT count(*) FROM people WHERE name <> ''"));
    }

    [Theory]
    [InlineData("kamelen", "is no backup of Karavaan")]
    [InlineData("newer", "newer Karavaan")]
    public async Task A_file_that_is_no_backup_for_this_program_replaces_nothing(string content, string words)
    {
        await using (await StorageHouse.OpenAsync(Folder))
        {
        }

        var file = Path.Combine(Folder, "kopie.db");
        if (content == "newer")
        {
            File.Copy(Database, file);
            SqlByHand.Value(file, SqlByHand.MakeNewer);
        }
        else
        {
            await File.WriteAllTextAsync(file, new string('k', 5_000));
        }

        var before = await File.ReadAllBytesAsync(Database);
        var (code, said) = await RealProgram.RunAsync(Folder, "restore", file);
        Assert.Equal(1, code);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
    }

    private static async Task InviteAsync(RealProgram program, string name)
    {
        var link = (await program.Fleur.SubmitAsync(AccountPaths.Invite)).Document.QuerySelector("#link")!.GetAttribute("value")!;
        var answer = await program.NewVisitor().SubmitAsync(new Uri(link).PathAndQuery, ("name", name), ("password", Evening.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }
}
