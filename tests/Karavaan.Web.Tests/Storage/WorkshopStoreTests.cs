using CsCheck;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Pairing;
using Karavaan.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Storage;

public sealed class WorkshopStoreTests
{
    private static readonly FacilitatorId Gert = new(Guid.CreateVersion7());

    [Fact]
    public async Task A_new_workshop_is_found_by_its_code_however_it_is_typed()
    {
        await using var house = await StorageHouse.OpenAsync();
        var made = await house.StartWorkshopAsync();
        var store = house.Get<WorkshopStore>();

        Assert.Matches($"^[{Codes.Letters}]{{6}}$", made.Code);
        Assert.Equal(Cast.Evening.AddDays(30), made.Expires);
        Assert.Equal(made, await store.FindAsync(made.Id));
        Assert.Equal(made, await store.FindAsync($" {made.Code[..3].ToLowerInvariant()}-{made.Code[3..]} "));
        Assert.Null(await store.FindAsync("OOOOOO"));
        Assert.Single(await house.ReadAsync(made.Id));
    }

    [Fact]
    public async Task The_same_start_sent_twice_makes_one_workshop()
    {
        await using var house = await StorageHouse.OpenAsync();
        var (store, command) = (house.Get<WorkshopStore>(), Guid.CreateVersion7());
        var first = Cast.By(Cast.Fleur, new ProgrammeEvent.StageEntered(new(1)));
        var once = await store.CreateAsync("Buurt", "nl", Cast.Fleur, command, [first]);
        Assert.Equal(once, await store.CreateAsync("Buurt", "nl", Cast.Fleur, command, [first]));
        Assert.Single(await store.OfAsync(Cast.Fleur));
    }

    [Fact]
    public async Task Only_the_owner_and_who_was_added_may_lead()
    {
        await using var house = await StorageHouse.OpenAsync();
        var (store, workshop) = (house.Get<WorkshopStore>(), await house.StartWorkshopAsync(Cast.Fleur));
        Assert.True(await store.MayLeadAsync(workshop.Id, Cast.Fleur));
        Assert.False(await store.MayLeadAsync(workshop.Id, Gert));
        Assert.Empty(await store.OfAsync(Gert));

        Assert.False(await store.AddFacilitatorAsync(workshop.Id, Gert));
        await house.AddAccountsAsync(Gert);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.AddFacilitatorAsync(workshop.Id, Gert))), Assert.True);
        Assert.False(await store.AddFacilitatorAsync(new(Guid.CreateVersion7()), Gert));

        Assert.True(await store.MayLeadAsync(workshop.Id, Gert));
        Assert.Equal([workshop], await store.OfAsync(Gert));
    }

    [Fact]
    public async Task Closing_changes_the_row_in_the_same_transaction_and_never_the_code()
    {
        await using var house = await StorageHouse.OpenAsync();
        var workshop = await house.StartWorkshopAsync();
        var closed = workshop with { Status = WorkshopStatus.Closed, Title = "Gesloten", Code = "ABCDEF" };
        var item = Cast.Item(Cast.Anna, Cast.By(Cast.Fleur, new ProgrammeEvent.WorkshopClosed())) with { Beside = [new SideWrite.SaveWorkshop(closed)] };
        await house.Log.AppendAsync(Cast.Batch(workshop.Id, 1, item));
        Assert.Equal(closed with { Code = workshop.Code }, await house.Get<WorkshopStore>().FindAsync(workshop.Id));
    }

    [Fact]
    public async Task A_pairing_code_makes_one_screen_and_the_key_opens_that_workshop_only()
    {
        await using var house = await StorageHouse.OpenAsync();
        var (screens, here, elsewhere) = (house.Get<ScreenStore>(), await house.StartWorkshopAsync(), await house.StartWorkshopAsync());
        var code = await screens.OfferAsync(here.Id);
        var paired = await screens.PairAsync(code.ToLowerInvariant());
        Assert.Equal(here, paired!.Workshop);
        Assert.Null(await screens.PairAsync(code));
        Assert.True(await screens.IsScreenAsync(here.Id, paired.Key));
        Assert.False(await screens.IsScreenAsync(elsewhere.Id, paired.Key));
        Assert.False(await screens.IsScreenAsync(here.Id, ""));
    }

    /// <summary>A desk that was open before the program was killed goes on showing its code. Found by a storm.</summary>
    [Fact]
    public async Task A_program_that_starts_again_shows_the_code_that_the_desk_showed_until_it_is_used()
    {
        await using var house = await StorageHouse.OpenAsync();
        var (screens, here) = (house.Get<ScreenStore>(), await house.StartWorkshopAsync());
        var code = await new ScreenPairing(screens).CodeAsync(here.Id);
        var again = new ScreenPairing(screens);

        Assert.Equal(code, await again.CodeAsync(here.Id));
        Assert.NotNull(await again.PairAsync(code, CancellationToken.None));
        Assert.NotEqual(code, await again.CodeAsync(here.Id));
    }

    [Fact]
    public async Task A_paired_desk_is_one_workshops_for_a_day_and_until_it_is_ended()
    {
        await using var house = await StorageHouse.OpenAsync();
        var (here, elsewhere) = (await house.StartWorkshopAsync(), await house.StartWorkshopAsync());
        var (desks, later) = (house.Get<PairedDeskStore>(), new PairedDeskStore(house.Get<IDbContextFactory<KaravaanDb>>(), new Later(PairedDeskStore.Life)));
        await house.AddAccountsAsync(Cast.Fleur);
        var (key, lent) = ((await desks.AddAsync(here.Id, Cast.Fleur))!, (await desks.AddAsync(here.Id, Cast.Fleur))!);

        Assert.Equal(Cast.Fleur, (await desks.FindAsync(here.Id, key))!.Facilitator);
        Assert.Null(await desks.FindAsync(elsewhere.Id, key));
        Assert.Null(await desks.FindAsync(here.Id, key[..^2]));
        Assert.Null(await desks.FindAsync(here.Id, ""));
        Assert.Null(await later.FindAsync(here.Id, key));
        Assert.Empty(await later.OfAsync(here.Id));

        var ended = (await desks.FindAsync(here.Id, lent))!.Id;
        await desks.EndAsync(elsewhere.Id, ended);
        Assert.Equal(2, (await desks.OfAsync(here.Id)).Count);
        await desks.EndAsync(here.Id, ended);
        Assert.Null(await desks.FindAsync(here.Id, lent));
        Assert.NotNull(await desks.FindAsync(here.Id, key));
    }

    [Fact]
    public async Task What_was_made_public_is_found_until_its_own_workshop_withdraws_it()
    {
        await using var house = await StorageHouse.OpenAsync();
        var (store, here, elsewhere) = (house.Get<PublicationStore>(), await house.StartWorkshopAsync(), await house.StartWorkshopAsync());
        var charter = await store.PublishAsync(here.Id, "charter", "ab12");

        Assert.Equal(charter, await store.FindAsync(charter.Slug));
        Assert.False(await store.WithdrawAsync(elsewhere.Id, charter.Slug));
        Assert.True(await store.WithdrawAsync(here.Id, charter.Slug));
        Assert.False(await store.WithdrawAsync(here.Id, charter.Slug));
        Assert.NotNull((await store.FindAsync(charter.Slug))!.Withdrawn);
        Assert.Equal(charter.Slug, Assert.Single(await store.OfAsync(here.Id)).Slug);
        Assert.Null(await store.FindAsync("camel"));
    }

    [Fact]
    public async Task An_invitation_works_once_and_no_longer_than_seven_days()
    {
        await using var house = await StorageHouse.OpenAsync();
        await house.AddAccountsAsync(Cast.Fleur);
        var invitations = house.Get<Invitations>();
        var (used, late) = ((await invitations.InviteAsync(Cast.Fleur))!, (await invitations.InviteAsync(Cast.Fleur))!);

        Assert.True(await invitations.IsOpenAsync(used.Text));
        Assert.True(await UseAsync(used, () => Task.FromResult(false)));
        await Assert.ThrowsAsync<IOException>(() => UseAsync(used, () => throw new IOException("The disk is full.")));
        Assert.True(await invitations.IsOpenAsync(used.Text));
        Assert.True(await UseAsync(used, () => Task.FromResult(true)));
        Assert.False(await UseAsync(used, Untouched));
        house.Sql($"UPDATE invitations SET expires = {DateTimeOffset.UtcNow.UtcTicks}");
        Assert.False(await invitations.IsOpenAsync(late.Text));
        Assert.False(await UseAsync(late, Untouched));

        Task<bool> Untouched() => throw new InvalidOperationException("A dead link makes an account.");

        async Task<bool> UseAsync(Token token, Func<Task<bool>> make)
        {
            await using var scope = house.Scope();
            return await invitations.UseAsync(scope.ServiceProvider.GetRequiredService<KaravaanDb>(), token.Text, Gert, make);
        }
    }

    [Fact]
    public void What_cannot_be_a_code_is_never_mistaken_for_one() =>
        Gen.String.Sample(typed => Codes.Normalize(typed).All(c => !char.IsWhiteSpace(c)));

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
