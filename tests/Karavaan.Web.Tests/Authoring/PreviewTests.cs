using System.Net;
using Karavaan.Domain.Templates;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Doors;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Authoring;

/// <summary>How a template looks before there is a workshop of it: each stage and each moment, on the phone and on the wall.</summary>
public sealed class PreviewTests(House house) : EditTest(house)
{
    [Fact]
    public async Task Every_stage_can_be_looked_at_on_both_surfaces()
    {
        var id = await TakeAsync();
        var stages = (await StoredAsync(id)).Stages;
        for (var stage = 1; stage <= stages.Count; stage++)
        {
            foreach (var surface in (string[])["phone", "screen"])
            {
                await Fleur.OpenAsync($"/templates/{id}/preview/{stage}/{surface}");
                Assert.Equal(HttpStatusCode.OK, Fleur.Status);
                Assert.Contains(stages[stage - 1].Title, Fleur.Text);
            }
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Fleur.OpenAsync($"/templates/{id}/preview/99/phone")).Status);
    }

    /// <summary>A stage is more than how it begins: each moment changes what is seen, on the phone or on the wall.</summary>
    [Theory]
    [InlineData("van-buurt-naar-wereld")]
    [InlineData("charter-in-90-minuten")]
    public async Task Every_moment_of_a_stage_is_seen_and_saving_stays_at_it(string workshop)
    {
        var id = (await Store.AddAsync(Guid.CreateVersion7(), await FleurAsync(), new("Momenten", "nl", Shelf.Read(workshop))))!.Id;
        var (stages, several) = ((await StoredAsync(id)).Stages, 0);
        for (var stage = 1; stage <= stages.Count; stage++)
        {
            await Fleur.OpenAsync($"/templates/{id}?stage={stage}");
            var links = Fleur.Page.QuerySelectorAll("#edit-moments a").Select(link => link.GetAttribute("href")!.Split('#')[0]).ToList();
            several += links.Count > 1 ? 1 : 0;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var link in links)
            {
                await Fleur.OpenAsync(link);
                Assert.Single(Fleur.Page.QuerySelectorAll("#edit-moments [aria-current=true]"));
                var frames = Fleur.Page.QuerySelectorAll("iframe").Select(frame => frame.GetAttribute("src")!).ToList();
                var drawn = "";
                foreach (var frame in frames)
                {
                    await Fleur.OpenAsync(frame);
                    Assert.Equal(HttpStatusCode.OK, Fleur.Status);
                    drawn += Fleur.Page.QuerySelector("main")!.OuterHtml;
                }

                Assert.True(seen.Add(drawn), $"{stages[stage - 1].Title}: {link} looks like a moment before it");
            }
        }

        Assert.InRange(several, 5, stages.Count);
        var story = stages.Index().First(stage => stage.Item is StageTemplate.Story).Index + 1;
        await Fleur.OpenAsync($"/templates/{id}?stage={story}&moment=2");
        await Fleur.PostAsync(Fleur.Page.QuerySelector("#edit")!.GetAttribute("action")!, Fields([("do", "save"), ("f.Title", "Een ander verhaal")]));
        Assert.EndsWith($"?stage={story}&moment=2", Fleur.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Fleur.OpenAsync($"/templates/{id}/preview/{story}/phone?moment=99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Fleur.OpenAsync($"/templates/{id}/preview/{story}/phone?moment=0")).Status);
    }

    [Fact]
    public async Task A_picture_of_ones_own_is_seen_on_both_surfaces_before_any_workshop_shows_it()
    {
        const string Hash = "0123456789abcdef0123456789abcdef";
        var fleur = await FleurAsync();
        await House.Services.GetRequiredService<PictureStore>().AddAsync(new(Hash, fleur, "Een moestuin", "image/png", 40, 20, [1, 2, 3], DateTimeOffset.UnixEpoch), 9);
        var read = Shelf.Template();
        var at = read.Stages.Index().First(stage => stage.Item is StageTemplate.Story).Index;
        var story = (StageTemplate.Story)read.Stages[at];
        var pictured = story with { Slides = story.Slides.With(0, story.Slides[0] with { Markdown = $"![Een moestuin](picture:{Hash}-40x20)" }) };
        var hers = (await Store.AddAsync(Guid.CreateVersion7(), fleur, new("Met beeld", "nl", TemplateWriter.Write(read with { Stages = read.Stages.With(at, pictured) }))))!.Id;
        foreach (var surface in (string[])["phone", "screen"])
        {
            await Fleur.OpenAsync($"/templates/{hers}/preview/{at + 1}/{surface}");
            var picture = Fleur.Page.QuerySelector("img[alt='Een moestuin']")!.GetAttribute("src")!;
            Assert.Equal(HttpStatusCode.OK, (await Fleur.OpenAsync(picture)).Status);
            Assert.Equal([1, 2, 3], await Fleur.Answer.Content.ReadAsByteArrayAsync());
        }
    }
}
