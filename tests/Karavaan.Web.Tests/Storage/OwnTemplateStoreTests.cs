using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Tests.Storage;

public sealed class OwnTemplateStoreTests
{
    private static readonly FacilitatorId Gert = new(Guid.CreateVersion7());

    [Fact]
    public async Task A_template_is_its_owners_only_and_a_form_sent_twice_makes_one()
    {
        await using var house = await StorageHouse.OpenAsync();
        await house.AddAccountsAsync(Cast.Fleur, Gert);
        var (store, id) = (house.Get<OwnTemplateStore>(), Guid.CreateVersion7());
        var made = await store.AddAsync(id, Cast.Fleur, Of("een"));
        Assert.Equal(made, await store.AddAsync(id, Cast.Fleur, Of("nog een")));
        Assert.Null(await store.AddAsync(id, Gert, Of("gestolen")));

        Assert.Equal([made!], await store.OfAsync(Cast.Fleur));
        Assert.Empty(await store.OfAsync(Gert));
        Assert.Null(await store.FindAsync(id, Gert));
        Assert.Empty(await store.VersionsAsync(id, Gert));
        Assert.IsType<TemplateSaved.Missing>(await store.SaveAsync(id, Gert, 1, Of("gestolen"), false));
        Assert.False(await store.DeleteAsync(id, Gert));
        Assert.Equal("een", (await store.FindAsync(id, Cast.Fleur))!.Text);
    }

    [Fact]
    public async Task Who_saves_on_an_older_version_writes_nothing_and_hears_how_it_stands()
    {
        await using var house = await StorageHouse.OpenAsync();
        await house.AddAccountsAsync(Cast.Fleur, Gert);
        var (store, id) = (house.Get<OwnTemplateStore>(), Guid.CreateVersion7());
        await store.AddAsync(id, Cast.Fleur, Of("een"));
        Assert.Equal(2, Done(await store.SaveAsync(id, Cast.Fleur, 1, Of("twee"), false)).Version);

        var stale = Assert.IsType<TemplateSaved.Stale>(await store.SaveAsync(id, Cast.Fleur, 1, Of("drie"), false));
        Assert.Equal(("twee", 2), (stale.Template.Text, stale.Template.Version));
        Assert.Equal(2, Done(await store.SaveAsync(id, Cast.Fleur, 1, Of("twee"), false)).Version);
        Assert.Equal([2, 1], (await store.VersionsAsync(id, Cast.Fleur)).Select(version => version.Version));
    }

    [Fact]
    public async Task Of_tabs_that_save_at_once_one_writes()
    {
        await using var house = await StorageHouse.OpenAsync();
        await house.AddAccountsAsync(Cast.Fleur, Gert);
        var (store, id) = (house.Get<OwnTemplateStore>(), Guid.CreateVersion7());
        await store.AddAsync(id, Cast.Fleur, Of("begin"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(tab => store.SaveAsync(id, Cast.Fleur, 1, Of($"tab {tab}"), true)));

        var done = Assert.Single(answers.OfType<TemplateSaved.Done>());
        Assert.Equal(done.Template, await store.FindAsync(id, Cast.Fleur));
        Assert.Equal(7, answers.OfType<TemplateSaved.Stale>().Count());
    }

    [Fact]
    public async Task What_a_page_saves_by_itself_within_minutes_is_one_version()
    {
        await using var house = await StorageHouse.OpenAsync();
        await house.AddAccountsAsync(Cast.Fleur, Gert);
        var (id, clock) = (Guid.CreateVersion7(), new Minutes());
        var store = new OwnTemplateStore(house.Get<IDbContextFactory<KaravaanDb>>(), clock);
        await store.AddAsync(id, Cast.Fleur, Of("0"));
        var version = 1;
        foreach (var minute in (int[])[0, 1, 2, 3, 4, 5, 6])
        {
            clock.Passed = TimeSpan.FromMinutes(minute);
            version = Done(await store.SaveAsync(id, Cast.Fleur, version, Of($"na {minute}"), isAutomatic: true)).Version;
        }

        version = Done(await store.SaveAsync(id, Cast.Fleur, version, Of("zelf bewaard"), isAutomatic: false)).Version;
        Done(await store.SaveAsync(id, Cast.Fleur, version, Of("verder"), isAutomatic: true));

        Assert.Equal(["verder", "zelf bewaard", "na 6", "na 4", "0"], (await store.VersionsAsync(id, Cast.Fleur)).Select(kept => kept.Text));
    }

    [Fact]
    public async Task The_newest_versions_are_kept_and_with_the_template_all_go()
    {
        await using var house = await StorageHouse.OpenAsync();
        await house.AddAccountsAsync(Cast.Fleur, Gert);
        var (store, id) = (house.Get<OwnTemplateStore>(), Guid.CreateVersion7());
        await store.AddAsync(id, Cast.Fleur, Of("1"));
        for (var version = 1; version < OwnTemplateStore.MostVersions + 10; version++)
        {
            Done(await store.SaveAsync(id, Cast.Fleur, version, Of($"{version + 1}"), false));
        }

        var kept = await store.VersionsAsync(id, Cast.Fleur);
        Assert.Equal((OwnTemplateStore.MostVersions, 60, 11), (kept.Count, kept[0].Version, kept[^1].Version));

        Assert.True(await store.DeleteAsync(id, Cast.Fleur));
        Assert.Equal(0L, house.Sql("SELECT (SELECT count(*) FROM template_versions) + (SELECT count(*) FROM own_templates)"));
        Assert.False(await store.DeleteAsync(id, Cast.Fleur));
    }

    private static TemplateContent Of(string text) => new("Avond", "nl", text);

    private static OwnTemplate Done(TemplateSaved answer) => Assert.IsType<TemplateSaved.Done>(answer).Template;

    private sealed class Minutes : TimeProvider
    {
        private readonly DateTimeOffset began = DateTimeOffset.UtcNow;

        public TimeSpan Passed { get; set; }

        public override DateTimeOffset GetUtcNow() => began + Passed;
    }
}
