using System.Net;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Microsoft.Extensions.DependencyInjection;
using static Karavaan.Web.Tests.Sheets.SheetActs;

namespace Karavaan.Web.Tests.Sheets;

/// <summary>An article's paper sheet, typed in at the desk: a table's sentence, and the tips at its foot.</summary>
public sealed class ArticleSheetTests
{
    [Fact]
    public async Task A_table_on_paper_gives_its_sentence_for_a_shared_article_and_nobody_else_comes_in()
    {
        await using var evening = await Evening.StartAsync();
        await evening.Fleur.SaveAsync("post", "desk/groups", ("count", "2"), ("mode", "choose"));
        await PeopleAsync(evening, 2);
        await evening.GoToAsync(8);
        await evening.Fleur.SaveAsync("put", "desk/charter/8/articles/1/groups", ("groups", "1"), ("groups", "2"));
        Assert.Contains("De zin van Tafel 1", (await evening.Fleur.GetAsync("desk/sheets/articles/1?table=1")).Body, StringComparison.Ordinal);
        await evening.Fleur.SaveAsync("put", "desk/sheets/articles/1/sentence", ("table", "1"), ("text", "We delen de bakfiets."));
        Assert.Equal("We delen de bakfiets.", evening.Workshop.Charter.Find(new(1))!.Sharing!.Of(new(1))!.Text);

        var anna = await evening.JoinAsync("Anna");
        Assert.NotEqual(HttpStatusCode.OK, (await anna.GetAsync("desk/sheets")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await anna.SendAsync("post", "desk/sheets/people", ("count", "9"))).Status);
    }

    [Fact]
    public async Task A_tip_at_the_foot_of_an_article_s_sheet_comes_once_from_the_table_that_gave_it_and_is_marked()
    {
        await using var evening = await Evening.StartAsync();
        await evening.Fleur.SaveAsync("post", "desk/groups", ("count", "3"), ("mode", "choose"));
        await evening.GoToAsync(8);
        Refused("Zeg eerst hoeveel mensen", await evening.Fleur.SendAsync("post", "desk/sheets/articles/1/tips", ("table", "1"), ("from", "2"), ("tip", "Te vroeg")));
        Assert.Null((await evening.Fleur.GetAsync("desk/sheets/articles/1?table=1")).Document.QuerySelector("#tip"));
        foreach (var table in (string[])["1", "2", "3"])
        {
            await evening.Fleur.SaveAsync("post", "desk/sheets/people", ("table", table), ("count", "2"));
        }

        var form = (await evening.Fleur.GetAsync("desk/sheets/articles/1?table=2")).Document;
        Assert.Equal("1", form.QuerySelector("#from option[selected]")!.GetAttribute("value"));
        var id = Guid.CreateVersion7();
        await evening.Fleur.SendAsync("post", "desk/sheets/articles/1/tips", id, ("table", "2"), ("from", "3"), ("tip", "Denk aan de bakfiets."));
        await evening.Fleur.SendAsync("post", "desk/sheets/articles/1/tips", id, ("table", "2"), ("from", "3"), ("tip", "Denk aan de bakfiets."));
        var tip = Assert.Single(evening.Workshop.Charter.Find(new(1))!.Tips);
        Assert.Equal(("Denk aan de bakfiets.", 3), (tip.Text, tip.From!.Value.Number));
        Assert.Contains("Denk aan de bakfiets.", (await evening.Fleur.GetAsync("desk/sheets/articles/1?table=1")).Document.QuerySelector(".sheet-tips")!.TextContent, StringComparison.Ordinal);
        var log = await evening.Services.GetRequiredService<EventLog>().ReadAsync(evening.Room.State.Row.Id, 0).ToListAsync();
        Assert.Equal(evening.Room.State.Row.Owner, Assert.IsType<Actor.Participant>(log.Single(recorded => recorded.Event is CharterEvent.TipGiven).By).EnteredBy);
    }

    [Fact]
    public async Task A_tip_that_is_too_long_stays_in_its_own_field_and_in_no_other()
    {
        await using var evening = await Evening.StartAsync();
        await evening.Fleur.SaveAsync("post", "desk/groups", ("count", "2"), ("mode", "choose"));
        await PeopleAsync(evening, 2);
        await evening.GoToAsync(8);
        await evening.Fleur.SaveAsync("put", "desk/charter/8/articles/1/groups", ("groups", "1"), ("groups", "2"));
        var refused = await evening.Fleur.SendAsync("post", "desk/sheets/articles/1/tips", Guid.CreateVersion7(), "text/html", [("table", "1"), ("from", "1"), ("tip", new string('t', 201))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(new string('t', 201), refused.Document.QuerySelector("#tip")!.TextContent);
        Assert.Equal("", refused.Document.QuerySelector("#sentence")!.TextContent);
        Assert.Contains("Dit is te lang", refused.Body, StringComparison.Ordinal);

        var anna = await evening.JoinAsync("Anna");
        Assert.NotEqual(HttpStatusCode.OK, (await anna.SendAsync("post", "desk/sheets/articles/1/tips", ("table", "1"), ("from", "1"), ("tip", "Van buiten"))).Status);
        await evening.Fleur.SaveAsync("put", "desk/closing");
        Assert.Equal(nameof(RefusalCode.WorkshopClosed), (await evening.Fleur.SendAsync("post", "desk/sheets/articles/1/tips", ("table", "1"), ("from", "1"), ("tip", "Te laat"))).Code);
        Assert.Empty(evening.Workshop.Charter.Find(new(1))!.Tips);
    }
}
