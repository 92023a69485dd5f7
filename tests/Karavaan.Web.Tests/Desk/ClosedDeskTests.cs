using AngleSharp.Html.Dom;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Desk;

/// <summary>A desk whose workshop is over: nothing stands there that the server would refuse, in whichever stage it was closed.</summary>
public sealed class ClosedDeskTests
{
    [Fact]
    public async Task Whatever_the_last_stage_was_a_closed_desk_sends_nothing_but_the_way_to_open_it_again()
    {
        await using var evening = await Evening.StartAsync();
        var (fleur, anna) = (evening.Fleur, await evening.JoinAsync("Anna"));
        var had = new List<int>();
        for (var stage = 1; stage <= 12; stage++)
        {
            if (stage > 1)
            {
                await evening.GoToAsync(stage);
            }

            await FillAsync(evening, anna, stage);
            had.AddRange(Sent(await DeskAsync(fleur)) > 0 ? [stage] : []);
            await fleur.SaveAsync("put", "desk/closing");

            var closed = await DeskAsync(fleur);
            Assert.Equal((stage, 0), (stage, Sent(closed)));
            Assert.Empty(closed.QuerySelectorAll("#desk-main :is([data-grip], .new-cluster, .row-more)"));
            Assert.Empty(closed.QuerySelectorAll("#proxy-desk form, #desk-approval form"));
            Assert.NotNull(closed.QuerySelector("#desk-now form[action$='/desk/closing']"));
            Assert.All(Doors(closed), door => Assert.True(door.HasAttribute("hidden")));

            await fleur.SaveAsync("delete", "desk/closing");
            Assert.All(Doors(await DeskAsync(fleur)), door => Assert.False(door.HasAttribute("hidden")));
        }

        Assert.Equal(Enumerable.Range(1, 12), had);
    }

    /// <summary>Something to hide, to lay or to decide in each stage.</summary>
    private static async Task FillAsync(Evening evening, Visitor anna, int stage)
    {
        switch (stage)
        {
            case 1 or 2 or 12:
                await anna.SaveAsync("put", $"answers/{stage}/0", ("text", "Zin in soep"));
                break;
            case 3:
                await anna.SaveAsync("post", "choose/3/themes/openness/dots");
                await evening.Fleur.SaveAsync("put", "desk/reveals/3");
                break;
            case 4:
                await anna.SaveAsync("post", "themes/4/notes", ("text", "Samen koken"));
                break;
            case 5:
                await evening.Fleur.SaveAsync("put", $"desk/notes/{evening.Workshop.Board.Notes.Keys.Single().Value:n}/cluster", ("cluster", "new"));
                await anna.SaveAsync("put", "harvest/5/line", ("text", "We koken samen"));
                break;
            case 6:
                await anna.SaveAsync("put", "quadrant/6/organisation", ("name", "De Linde"));
                break;
            case 7:
                await anna.SaveAsync("post", "market/7/offers", ("kind", "share"), ("text", "een zaal"));
                break;
            case 8:
                await evening.Fleur.SaveAsync("put", "desk/articles/1/text", ("text", "We delen alles."), ("version", "0"));
                break;
            case 9:
                await evening.Fleur.SaveAsync("post", "desk/consent/articles/1/rounds");
                break;
            case 10:
                await anna.SaveAsync("post", "agreements/10", ("what", "De sleutel bijmaken"));
                break;
        }
    }

    private static async Task<IHtmlDocument> DeskAsync(Visitor fleur) => (await fleur.GetAsync("desk")).Document;

    private static int Sent(IHtmlDocument desk) => desk.QuerySelectorAll("#desk-main form").Length;

    /// <summary>The code to join with, and the way to the big screen.</summary>
    private static AngleSharp.Dom.IElement[] Doors(IHtmlDocument desk)
    {
        AngleSharp.Dom.IElement[] doors = [desk.QuerySelector(".desk > header .join-code")!.Closest("p")!, desk.QuerySelector(".screen-door")!];
        return doors;
    }
}
