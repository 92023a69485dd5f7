using System.Net;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Accounts;
using Karavaan.Web.Pairing;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Storage;
using Karavaan.Web.Workshops;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Accounts;

/// <summary>Of an account that went nothing stays over: not what a stop left, what was on its way, or what an older program kept.</summary>
public sealed class LeftoverTests
{
    [Fact]
    public async Task A_rehearsal_goes_after_its_account_also_when_the_program_was_stopped_between_the_two()
    {
        await using var evening = await Evening.StartAsync();
        await evening.InviteAsync("Bea");
        await evening.ShareAsync("Bea");
        var rehearsal = $"{(await evening.Fleur.SubmitAsync("/desk/new", ("rehearsal", "yes"))).Message.Headers.Location}".Split('/')[2];

        Assert.NotNull(await evening.Services.GetRequiredService<AccountStore>().DeleteAsync(evening.Room.State.Row.Owner, null));
        Assert.NotNull(await evening.Services.GetRequiredService<WorkshopStore>().FindAsync(rehearsal));
        await evening.RestartAsync();
        Assert.Null(await evening.Services.GetRequiredService<WorkshopStore>().FindAsync(rehearsal));
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
        SqlByHand.Change(evening.Database, "DELETE FROM facilitators");
        Assert.Equal(HttpStatusCode.Redirect, (await evening.Fleur.GetAsync("/desk")).Status);
    }

    [Fact]
    public async Task What_was_on_its_way_when_an_account_went_is_kept_nowhere()
    {
        await using var evening = await Evening.StartAsync();
        await evening.InviteAsync("Bea");
        await evening.ShareAsync("Bea");
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
        Assert.Equal(["events.actor"], evening.Mentions($"{gone.Value}").Except(["commands.actor", "events.data"]));
    }

    [Fact]
    public async Task What_an_older_program_kept_of_an_account_that_went_goes_at_the_next_start_and_nothing_of_others()
    {
        await using var evening = await Evening.StartAsync();
        await evening.InviteAsync("Bea");
        await evening.ShareAsync("Bea");
        await evening.PairAsync();
        var (own, picture) = (await evening.Fleur.OwnTemplateAsync(), await evening.Fleur.PictureAsync());
        var (fleur, nobody) = ($"{evening.Room.State.Row.Owner.Value}".ToUpperInvariant(), $"{Guid.CreateVersion7()}".ToUpperInvariant());
        Copy(evening, "own_templates", $"owner = '{nobody}', id = '{nobody}'");
        Copy(evening, "template_versions", $"template = '{nobody}'");
        Copy(evening, "pictures", $"owner = '{nobody}'");
        Copy(evening, "invitations", $"invited_by = '{nobody}', token_hash = randomblob(32)");
        Copy(evening, "paired_desks", $"facilitator = '{nobody}', id = '{nobody}', key_hash = randomblob(32)");
        Copy(evening, "workshop_facilitators", $"facilitator = '{nobody}'");
        Assert.Equal(8, evening.Mentions(nobody).Count());
        await evening.RestartAsync();

        Assert.Empty(evening.Mentions(nobody));
        Assert.Contains(picture, (await evening.Fleur.GetAsync("/desk/pictures")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.GetAsync($"/templates/{own}/file")).Status);
        Assert.Contains("paired_desks.facilitator", evening.Mentions(fleur));
    }

    /// <summary>One more row like one that is there, but for this.</summary>
    private static void Copy(Evening evening, string table, string otherwise) => SqlByHand.Change(
        evening.Database, $"CREATE TEMP TABLE copy AS SELECT * FROM {table} LIMIT 1; UPDATE copy SET {otherwise}; INSERT INTO {table} SELECT * FROM copy; DROP TABLE copy");
}
