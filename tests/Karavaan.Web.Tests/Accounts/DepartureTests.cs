using System.Net;
using System.Text.Json;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Accounts;
using Karavaan.Web.Pairing;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Guarding;
using Karavaan.Web.Tests.Pictures;
using Karavaan.Web.Workshops;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Accounts;

/// <summary>What a facilitator may do with what is kept about them: take it along, and have it deleted.</summary>
public sealed class DepartureTests
{
    [Fact]
    public async Task A_facilitator_takes_along_what_is_kept_about_them_and_nothing_of_others()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bea) = (await evening.JoinAsync("Anna van de Tuin"), await evening.InviteAsync("Bea"));
        await anna.SaveAsync("put", "answers/1/0", ("text", "Zin in koken"));
        await Evening.NewWorkshopAsync(bea);
        var template = await OwnTemplateAsync(evening.Fleur);
        var picture = await PictureAsync(evening.Fleur);
        var page = (await evening.Fleur.GetAsync(AccountPaths.Own)).Document;
        Assert.Contains("fleur@delinde.example", page.QuerySelector(".kept")!.TextContent, StringComparison.OrdinalIgnoreCase);

        var file = (await evening.Fleur.GetAsync(page.QuerySelector("a[download]")!.GetAttribute("href")!)).Body;
        using var kept = JsonDocument.Parse(file);
        var root = kept.RootElement;
        Assert.Equal("Fleur", root.GetProperty("account").GetProperty("name").GetString());
        Assert.Equal(evening.Code, Assert.Single(root.GetProperty("workshops").EnumerateArray()).GetProperty("code").GetString());
        var own = Assert.Single(root.GetProperty("templates").EnumerateArray());
        Assert.Contains("\n# ", "\n" + own.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Single(own.GetProperty("versions").EnumerateArray());
        var shown = Assert.Single(root.GetProperty("pictures").EnumerateArray());
        Assert.Equal(picture, shown.GetProperty("name").GetString());
        Assert.NotEmpty(shown.GetProperty("base64").GetBytesFromBase64());
        Assert.Contains(root.GetProperty("happened").EnumerateArray(), act =>
            act.GetProperty("workshop").GetString() == evening.Code && act.GetProperty("what").GetString() == "workshop-started");
        Assert.True(Assert.Single(root.GetProperty("invitations").EnumerateArray()).GetProperty("used").GetBoolean());
        Assert.All((string[])["Zin in koken", "Anna van de Tuin", "Bea", evening.Fleur.Cookie("karavaan-desk", "/")], text => Assert.DoesNotContain(text, file, StringComparison.Ordinal));
        Assert.NotEqual(Guid.Empty, template);
    }

    [Fact]
    public async Task What_is_taken_along_says_whose_a_workshop_is_and_what_an_act_was_where_nobody_else_wrote()
    {
        await using var evening = await Evening.StartAsync();
        var bea = await evening.InviteAsync("Bea");
        await ShareAsync(evening, "Bea");
        await bea.SaveAsync("put", "desk/stage", ("from", $"{evening.Workshop.Programme.Current.Number}"), ("to", "2"));

        using (var kept = await TakeAsync(bea))
        {
            var workshop = Assert.Single(kept.RootElement.GetProperty("workshops").EnumerateArray());
            Assert.Equal((evening.Code, false), (workshop.GetProperty("code").GetString(), workshop.GetProperty("isMine").GetBoolean()));
            var entered = Assert.Single(kept.RootElement.GetProperty("happened").EnumerateArray(), act => act.GetProperty("what").GetString() == "stage-entered");
            Assert.Equal((evening.Code, 2), (entered.GetProperty("workshop").GetString(), entered.GetProperty("data").GetProperty("stage").GetInt32()));
        }

        using (var kept = await TakeAsync(evening.Fleur))
        {
            var begun = Assert.Single(kept.RootElement.GetProperty("happened").EnumerateArray(), act => act.GetProperty("what").GetString() == "workshop-started");
            Assert.Equal(JsonValueKind.Null, begun.GetProperty("data").ValueKind);
        }

        Change(evening, "DELETE FROM workshop_facilitators");
        using (var kept = await TakeAsync(bea))
        {
            Assert.Empty(kept.RootElement.GetProperty("workshops").EnumerateArray());
            Assert.All(kept.RootElement.GetProperty("happened").EnumerateArray(), act => Assert.Equal($"{evening.Room.State.Row.Id.Value}", act.GetProperty("workshop").GetString()));
            Assert.NotEmpty(kept.RootElement.GetProperty("happened").EnumerateArray());
        }
    }

    [Fact]
    public async Task An_account_that_goes_leaves_its_workshop_to_who_leads_it_too_and_nothing_else()
    {
        await using var evening = await Evening.StartAsync();
        var bea = await evening.InviteAsync("Bea");
        var id = evening.Room.State.Row.Owner.Value;
        await ShareAsync(evening, "Bea");
        await OwnTemplateAsync(evening.Fleur);
        await PictureAsync(evening.Fleur);
        var rehearsal = $"{(await evening.Fleur.SubmitAsync("/desk/new", ("rehearsal", "yes"))).Message.Headers.Location}".Split('/')[2];
        var (laptop, phone) = (evening.NewVisitor(), await PairAsync(evening));
        Assert.Equal(HttpStatusCode.Redirect, (await laptop.SubmitAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Evening.Password))).Status);
        await phone.ListenAsync("desk");
        await laptop.ListenAsync("desk");
        Assert.Contains("gaat naar \u2068Bea\u2069", (await evening.Fleur.GetAsync(AccountPaths.Deletion)).Body, StringComparison.Ordinal);

        var gone = await evening.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", Evening.Password));

        Assert.Equal((HttpStatusCode.OK, "Je account is gewist"), (gone.Status, gone.Document.QuerySelector("h1")!.TextContent));
        Assert.DoesNotContain(evening.Fleur.Cookies.GetAllCookies(), cookie => cookie.Name == "karavaan-known");
        Assert.All((Visitor[])[evening.Fleur, laptop], who => Assert.Equal(HttpStatusCode.Redirect, who.GetAsync("/desk").Result.Status));
        await phone.Cut.WaitAsync(TimeSpan.FromSeconds(30));
        await laptop.Cut.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("desk")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await evening.NewVisitor().SubmitAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Evening.Password))).Status);
        Assert.Equal(HttpStatusCode.OK, (await bea.GetAsync($"/desk/{evening.Room.State.Row.Id.Value}/deletion")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await evening.NewVisitor().GetAsync($"/j/{rehearsal}")).Status);
        Assert.Empty(Mentions(evening, "fleur"));
        Assert.Equal(["events.actor"], Mentions(evening, $"{id}").Except(["commands.actor", "events.data"]));
        await evening.RestartAsync();
        Assert.Equal(HttpStatusCode.OK, (await bea.GetAsync("desk")).Status);
    }

    [Fact]
    public async Task A_picture_that_an_evening_shows_goes_along_with_it_to_its_heir()
    {
        await using var company = await Company.MeetAsync();
        var evening = company.Evening;
        var picture = await PictureAsync(evening.Fleur);
        await Evening.NewWorkshopAsync(evening.Fleur, await StoryAsync(picture));

        var gone = await evening.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", Evening.Password), ("heir", "gert@delinde.example"));

        Assert.Equal(HttpStatusCode.OK, gone.Status);
        Assert.Contains(picture, (await company[Role.Outsider].GetAsync("/desk/pictures")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(picture, (await company[Role.Beside].GetAsync("/desk/pictures")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_who_held_an_evening_again_keeps_the_pictures_of_who_goes()
    {
        await using var evening = await Evening.StartAsync();
        var (gert, bea) = (await evening.InviteAsync("Gert"), await evening.InviteAsync("Bea"));
        var picture = await PictureAsync(evening.Fleur);
        var shown = await evening.FindAsync(await Evening.NewWorkshopAsync(evening.Fleur, await StoryAsync(picture)));
        await ShareAsync(evening, "Gert", shown.State.Row.Id);
        await ShareAsync(evening, "Bea", shown.State.Row.Id);
        var again = await bea.SubmitAsync($"/desk/new?again={shown.State.Row.Id.Value}", ("template", $"again:{shown.State.Row.Id.Value}"));
        Assert.Equal(HttpStatusCode.SeeOther, again.Status);

        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", Evening.Password), ("heir", "Gert"))).Status);

        Assert.All((Visitor[])[gert, bea], who => Assert.Contains(picture, who.GetAsync("/desk/pictures").Result.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rehearsal_goes_after_its_account_also_when_the_program_was_stopped_between_the_two()
    {
        await using var evening = await Evening.StartAsync();
        await evening.InviteAsync("Bea");
        await ShareAsync(evening, "Bea");
        var rehearsal = $"{(await evening.Fleur.SubmitAsync("/desk/new", ("rehearsal", "yes"))).Message.Headers.Location}".Split('/')[2];

        Assert.NotNull(await evening.Services.GetRequiredService<AccountStore>().DeleteAsync(evening.Room.State.Row.Owner, null));
        Assert.NotNull(await evening.Services.GetRequiredService<WorkshopStore>().FindAsync(rehearsal));
        await evening.RestartAsync();
        Assert.Null(await evening.Services.GetRequiredService<WorkshopStore>().FindAsync(rehearsal));
    }

    [Fact]
    public async Task Of_the_last_two_who_go_at_once_one_stays()
    {
        await using var evening = await Evening.StartAsync();
        var bea = await evening.InviteAsync("Bea");
        await Evening.NewWorkshopAsync(bea);

        var answers = await Task.WhenAll(
            evening.Fleur.SubmitTokenAsync(AccountPaths.Invite, AccountPaths.Deletion, ("password", Evening.Password), ("heir", "Bea")),
            bea.SubmitTokenAsync(AccountPaths.Invite, AccountPaths.Deletion, ("password", Evening.Password), ("heir", "Fleur")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], answers.Select(answer => answer.Status).Order());
        var stays = answers[0].Status == HttpStatusCode.OK ? bea : evening.Fleur;
        Assert.Equal(2, (await stays.GetAsync("/desk")).Document.QuerySelectorAll(".shelf .join-code").Length);
    }

    [Fact]
    public async Task Who_is_no_more_opens_nothing_and_starts_nothing()
    {
        await using var evening = await Evening.StartAsync();
        var nobody = new FacilitatorId(Guid.CreateVersion7());
        await using (var scope = evening.Services.CreateAsyncScope())
        {
            // As a request that was on its way when the account went.
            var answer = await scope.ServiceProvider.GetRequiredService<WorkshopStart>().StartAsync(StartForm.New("van-buurt-naar-wereld.nl.md"), nobody);
            Assert.IsType<StartAnswer.Refused>(answer);
        }

        Assert.Empty(await evening.Services.GetRequiredService<WorkshopStore>().OfAsync(nobody));
        Change(evening, "DELETE FROM facilitators");
        Assert.Equal(HttpStatusCode.Redirect, (await evening.Fleur.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task What_was_on_its_way_when_an_account_went_is_kept_nowhere()
    {
        await using var evening = await Evening.StartAsync();
        await evening.InviteAsync("Bea");
        await ShareAsync(evening, "Bea");
        var (gone, workshop) = (evening.Room.State.Row.Owner, evening.Room.State.Row.Id);
        var phone = evening.NewVisitor();
        var offer = $"/d/{evening.Services.GetRequiredService<PhonePairing>().OfferTo(workshop, gone)}";
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(offer)).Status);
        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", Evening.Password))).Status);

        var picture = new StoredPicture(new string('a', 64), gone, "Een tuin", "image/png", 40, 20, [1, 2, 3], DateTimeOffset.UnixEpoch);
        Assert.Equal(PictureAdded.NoAccount, await evening.Services.GetRequiredService<PictureStore>().AddAsync(picture, 9));
        Assert.Null(await evening.Services.GetRequiredService<OwnTemplateStore>().AddAsync(Guid.CreateVersion7(), gone, new("Van Fleur", "nl", "# Van Fleur")));
        Assert.Null(await evening.Services.GetRequiredService<Invitations>().InviteAsync(gone));
        Assert.Null(await evening.Services.GetRequiredService<PairedDeskStore>().AddAsync(workshop, gone));
        Assert.False(await evening.Services.GetRequiredService<WorkshopStore>().AddFacilitatorAsync(workshop, gone));
        Assert.Equal(HttpStatusCode.Gone, (await phone.SubmitAsync(offer)).Status);
        Assert.Equal(["events.actor"], Mentions(evening, $"{gone.Value}").Except(["commands.actor", "events.data"]));
    }

    [Fact]
    public async Task What_an_older_program_kept_of_an_account_that_went_goes_at_the_next_start_and_nothing_of_others()
    {
        await using var evening = await Evening.StartAsync();
        await evening.InviteAsync("Bea");
        await ShareAsync(evening, "Bea");
        await PairAsync(evening);
        var (own, picture) = (await OwnTemplateAsync(evening.Fleur), await PictureAsync(evening.Fleur));
        var (fleur, nobody) = ($"{evening.Room.State.Row.Owner.Value}".ToUpperInvariant(), $"{Guid.CreateVersion7()}".ToUpperInvariant());
        Copy(evening, "own_templates", $"owner = '{nobody}', id = '{nobody}'");
        Copy(evening, "template_versions", $"template = '{nobody}'");
        Copy(evening, "pictures", $"owner = '{nobody}'");
        Copy(evening, "invitations", $"invited_by = '{nobody}', token_hash = randomblob(32)");
        Copy(evening, "paired_desks", $"facilitator = '{nobody}', id = '{nobody}', key_hash = randomblob(32)");
        Copy(evening, "workshop_facilitators", $"facilitator = '{nobody}'");
        Assert.Equal(8, Mentions(evening, nobody).Count());
        await evening.RestartAsync();

        Assert.Empty(Mentions(evening, nobody));
        Assert.Contains(picture, (await evening.Fleur.GetAsync("/desk/pictures")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.GetAsync($"/templates/{own}/file")).Status);
        Assert.Contains("paired_desks.facilitator", Mentions(evening, fleur));
    }

    [Theory]
    [InlineData("Bea", "verkeerd wachtwoord", "Dit wachtwoord klopt niet.")]
    [InlineData("", Evening.Password, "Vul in wie je workshops overneemt.")]
    [InlineData("Hilde", Evening.Password, "Niemand anders die hier begeleidt")]
    [InlineData("Fleur", Evening.Password, "Niemand anders die hier begeleidt")]
    public async Task Nothing_goes_without_the_password_or_while_an_evening_would_be_left_to_nobody(string heir, string password, string words)
    {
        await using var evening = await Evening.StartAsync();
        var bea = await evening.InviteAsync("Bea");

        var refused = await evening.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", password), ("heir", heir));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith(words, refused.Document.QuerySelector("[role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(heir, refused.Document.QuerySelector("[name=heir]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.GetAsync("desk")).Status);

        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", Evening.Password), ("heir", "bea\ufffe"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await bea.GetAsync("desk")).Status);
    }

    [Fact]
    public async Task The_last_facilitator_of_the_house_stays()
    {
        await using var evening = await Evening.StartAsync();
        var page = (await evening.Fleur.GetAsync(AccountPaths.Deletion)).Document;
        Assert.StartsWith("Jij bent de enige begeleider", page.QuerySelector("[role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name=password]"));

        var forced = await evening.Fleur.SubmitTokenAsync(AccountPaths.Invite, AccountPaths.Deletion, ("password", Evening.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.GetAsync("/desk")).Status);
    }

    private static async Task ShareAsync(Evening evening, string login, WorkshopId? workshop = null) => Assert.Equal(
        HttpStatusCode.SeeOther,
        (await evening.Fleur.SubmitTokenAsync("/desk/new", $"/desk/{(workshop ?? evening.Room.State.Row.Id).Value}/facilitators", ("login", login))).Status);

    private static async Task<JsonDocument> TakeAsync(Visitor who) =>
        JsonDocument.Parse((await who.GetAsync((await who.GetAsync(AccountPaths.Own)).Document.QuerySelector("a[download]")!.GetAttribute("href")!)).Body);

    /// <summary>A workshop file whose story shows this picture.</summary>
    private static async Task<string> StoryAsync(string picture)
    {
        var file = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "templates", "van-buurt-naar-wereld.nl.md"));
        return file.Insert(file.IndexOf("\n### ", file.IndexOf("verhaal\n", StringComparison.Ordinal), StringComparison.Ordinal) + 1, $"### Een tuin\n\n![Een tuin](picture:{picture}-40x20)\n\n");
    }

    private static async Task<Guid> OwnTemplateAsync(Visitor who) =>
        Guid.Parse($"{(await who.SubmitTokenAsync("/desk/new", "/templates", ("template", "charter-in-90-minuten.nl.md"))).Message.Headers.Location}".Split('/', '?')[2]);

    private static async Task<string> PictureAsync(Visitor who) =>
        $"{(await who.UploadAsync("/desk/pictures", Samples.Jpeg(40, 20), ("alt", "Een tuin"))).Message.Headers.Location}".Split("#p-")[1];

    /// <summary>A phone scans the code on Fleur's laptop.</summary>
    private static async Task<Visitor> PairAsync(Evening evening)
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await evening.Fleur.SubmitFirstAsync("desk", "form[action$='/desk/phone']")).Status);
        var address = (await evening.Fleur.GetAsync("desk/phone")).Document.QuerySelector("[data-phone-address]")!.GetAttribute("href")!;
        var phone = evening.NewVisitor();
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.SubmitAsync(new Uri(address).PathAndQuery)).Status);
        return phone;
    }

    /// <summary>The columns of the file in which one of these stands, whatever its case.</summary>
    private static IEnumerable<string> Mentions(Evening evening, params string[] wanted)
    {
        using var connection = new SqliteConnection($"Data Source={evening.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var columns = Ask(connection, "select t.name || '.' || c.name from sqlite_master t, pragma_table_info(t.name) c where t.type = 'table'");
        return [.. columns.Where(column => Ask(connection, $"select \"{column.Split('.')[1]}\" from {column.Split('.')[0]}").Any(value => wanted.Any(one => value.Contains(one, StringComparison.OrdinalIgnoreCase))))];
    }

    /// <summary>One more row like one that is there, but for this.</summary>
    private static void Copy(Evening evening, string table, string otherwise) => Change(
        evening, $"CREATE TEMP TABLE copy AS SELECT * FROM {table} LIMIT 1; UPDATE copy SET {otherwise}; INSERT INTO {table} SELECT * FROM copy; DROP TABLE copy");

    private static void Change(Evening evening, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={evening.Database};Mode=ReadWrite;Pooling=False");
        connection.Open();
        Ask(connection, sql);
    }

    private static List<string> Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are our own.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        List<string> all = [];
        while (rows.Read())
        {
            all.Add($"{rows.GetValue(0)}");
        }

        return all;
    }
}
