using System.Text.Json;
using Karavaan.Web.Accounts;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Storage;

namespace Karavaan.Web.Tests.Accounts;

/// <summary>What a facilitator takes along in one file: all that is kept about them, and nothing of anybody else.</summary>
public sealed class TakeAlongTests
{
    [Fact]
    public async Task A_facilitator_takes_along_what_is_kept_about_them_and_nothing_of_others()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bea) = (await evening.JoinAsync("Anna van de Tuin"), await evening.InviteAsync("Bea"));
        await anna.SaveAsync("put", "answers/1/0", ("text", "Zin in koken"));
        await Evening.NewWorkshopAsync(bea);
        var template = await evening.Fleur.OwnTemplateAsync();
        var picture = await evening.Fleur.PictureAsync();
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
        await evening.ShareAsync("Bea");
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

        SqlByHand.Change(evening.Database, "DELETE FROM workshop_facilitators");
        using (var kept = await TakeAsync(bea))
        {
            Assert.Empty(kept.RootElement.GetProperty("workshops").EnumerateArray());
            Assert.All(kept.RootElement.GetProperty("happened").EnumerateArray(), act => Assert.Equal($"{evening.Room.State.Row.Id.Value}", act.GetProperty("workshop").GetString()));
            Assert.NotEmpty(kept.RootElement.GetProperty("happened").EnumerateArray());
        }
    }

    private static async Task<JsonDocument> TakeAsync(Visitor who) =>
        JsonDocument.Parse((await who.GetAsync((await who.GetAsync(AccountPaths.Own)).Document.QuerySelector("a[download]")!.GetAttribute("href")!)).Body);
}
