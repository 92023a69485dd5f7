using System.Net;
using System.Text.Json;
using Karavaan.Web.Accounts;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Guarding;
using Karavaan.Web.Tests.Pictures;
using Microsoft.Data.Sqlite;

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
        Assert.Contains("gaat naar \u2068Bea\u2069", (await evening.Fleur.GetAsync(AccountPaths.Deletion)).Body, StringComparison.Ordinal);

        var gone = await evening.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", Evening.Password));

        Assert.Equal((HttpStatusCode.OK, "Je account is gewist"), (gone.Status, gone.Document.QuerySelector("h1")!.TextContent));
        Assert.DoesNotContain(evening.Fleur.Cookies.GetAllCookies(), cookie => cookie.Name == "karavaan-known");
        Assert.All((Visitor[])[evening.Fleur, laptop], who => Assert.Equal(HttpStatusCode.Redirect, who.GetAsync("/desk").Result.Status));
        await phone.Cut.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("desk")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await evening.NewVisitor().SubmitAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Evening.Password))).Status);
        Assert.Equal(HttpStatusCode.OK, (await bea.GetAsync($"/desk/{evening.Room.State.Row.Id.Value}/deletion")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await evening.NewVisitor().GetAsync($"/j/{rehearsal}")).Status);
        Assert.Equal(["events.actor"], Mentions(evening, $"{id}", "fleur").Except(["commands.actor", "events.data"]));
        await evening.RestartAsync();
        Assert.Equal(HttpStatusCode.OK, (await bea.GetAsync("desk")).Status);
    }

    [Fact]
    public async Task A_picture_that_an_evening_shows_goes_along_with_it_to_its_heir()
    {
        await using var company = await Company.MeetAsync();
        var evening = company.Evening;
        var picture = await PictureAsync(evening.Fleur);
        var file = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "templates", "van-buurt-naar-wereld.nl.md"));
        var story = file.Insert(file.IndexOf("\n### ", file.IndexOf("verhaal\n", StringComparison.Ordinal), StringComparison.Ordinal) + 1, $"### Een tuin\n\n![Een tuin](picture:{picture}-40x20)\n\n");
        await Evening.NewWorkshopAsync(evening.Fleur, story);

        var gone = await evening.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", Evening.Password), ("heir", "gert@delinde.example"));

        Assert.Equal(HttpStatusCode.OK, gone.Status);
        Assert.Contains(picture, (await company[Role.Outsider].GetAsync("/desk/pictures")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(picture, (await company[Role.Beside].GetAsync("/desk/pictures")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bea", "verkeerd wachtwoord", "Dit wachtwoord klopt niet.")]
    [InlineData("", Evening.Password, "Niemand anders die hier begeleidt")]
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

        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.SubmitAsync(AccountPaths.Deletion, ("password", Evening.Password), ("heir", "bea"))).Status);
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

    private static async Task ShareAsync(Evening evening, string login) => Assert.Equal(
        HttpStatusCode.SeeOther,
        (await evening.Fleur.SubmitTokenAsync("/desk/new", $"/desk/{evening.Room.State.Row.Id.Value}/facilitators", ("login", login))).Status);

    private static async Task<Guid> OwnTemplateAsync(Visitor who) =>
        Guid.Parse($"{(await who.SubmitTokenAsync("/desk/new", "/templates", ("template", "charter-in-90-minuten.nl.md"))).Message.Headers.Location}".Split('/', '?')[2]);

    private static async Task<string> PictureAsync(Visitor who) =>
        $"{(await who.UploadAsync("/desk/pictures", Samples.Jpeg(40, 20), ("alt", "Een tuin"))).Message.Headers.Location}".Split("#p-")[1];

    /// <summary>A phone scans the code on Fleur's laptop.</summary>
    private static async Task<Visitor> PairAsync(Evening evening)
    {
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
