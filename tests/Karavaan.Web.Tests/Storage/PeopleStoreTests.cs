using System.Security.Cryptography;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Tests.Storage;

public sealed class PeopleStoreTests
{
    [Fact]
    public async Task Who_joined_is_recognised_by_token_in_their_own_workshop_only()
    {
        await using var house = await StorageHouse.OpenAsync();
        var (here, elsewhere) = (await house.StartWorkshopAsync(), await house.StartWorkshopAsync());
        var (anna, token) = (Cast.Person(Cast.Anna, here.Id, "Anna"), Token.Draw());
        await WriteAsync(house, here.Id, new SideWrite.SavePerson(anna), new SideWrite.SaveToken(Cast.Anna, token.Hash, "1234"));

        var people = house.Get<PeopleStore>();
        Assert.Equal(anna, await people.FindByTokenAsync(here.Id, Token.HashOf(token.Text)));
        Assert.Null(await people.FindByTokenAsync(elsewhere.Id, token.Hash));
        Assert.Null(await people.FindByTokenAsync(here.Id, Token.Draw().Hash));
        Assert.Equal([anna], (await people.LoadAsync(here.Id)).All);
        Assert.Empty((await people.LoadAsync(elsewhere.Id)).All);
        Assert.Equal("1234", await people.FindReturnCodeAsync(Cast.Anna));
    }

    [Fact]
    public async Task What_people_change_about_themselves_replaces_what_was()
    {
        await using var house = await StorageHouse.OpenAsync();
        var workshop = await house.StartWorkshopAsync();
        var anna = Cast.Person(Cast.Anna, workshop.Id, "Anna");
        await WriteAsync(house, workshop.Id, new SideWrite.SavePerson(anna));
        var changed = anna with { Name = "עֲנָת", Language = "fr", SignedName = "Anna V.", SignedOrganisation = "De Sleutel", SignedRole = "voorzitster", HasPhone = false };
        await WriteAsync(house, workshop.Id, new SideWrite.SavePerson(changed));
        Assert.Equal(changed, (await house.Get<PeopleStore>().LoadAsync(workshop.Id)).Find(Cast.Anna));
    }

    [Fact]
    public async Task A_name_and_a_code_bring_somebody_back_and_a_namesake_is_not_blamed()
    {
        await using var house = await StorageHouse.OpenAsync();
        var workshop = await GatherAsync(house, (Cast.Anna, "Anna", "1111"), (Cast.Bram, " anna", "2222"));

        var people = house.Get<PeopleStore>();
        for (var i = 0; i < 10; i++)
        {
            var welcome = Assert.IsType<ReturnAnswer.Welcome>(await people.ReturnAsync(workshop.Id, "ANNA ", "2222"));
            Assert.Equal(Cast.Bram, welcome.Person.Id);
        }

        Assert.IsType<ReturnAnswer.Welcome>(await people.ReturnAsync(workshop.Id, "Anna", " 1111 "));
        Assert.IsType<ReturnAnswer.Wrong>(await people.ReturnAsync(workshop.Id, "Cem", "1111"));
        Assert.IsType<ReturnAnswer.Wrong>(await people.ReturnAsync((await house.StartWorkshopAsync()).Id, "Anna", "1111"));
    }

    [Fact]
    public async Task A_name_of_long_ago_that_is_no_text_keeps_nobody_out()
    {
        await using var house = await StorageHouse.OpenAsync();
        var workshop = await GatherAsync(house, (Cast.Anna, "Anna", "1111"), (Cast.Bram, "Bram\ufffe", "2222"), (Cast.Cem, "\ufffe", "3333"));

        var people = house.Get<PeopleStore>();
        Assert.IsType<ReturnAnswer.Welcome>(await people.ReturnAsync(workshop.Id, "Anna\ufffe", "1111"));
        Assert.IsType<ReturnAnswer.Welcome>(await people.ReturnAsync(workshop.Id, "Bram", "2222"));
        Assert.IsType<ReturnAnswer.Wrong>(await people.ReturnAsync(workshop.Id, "", "3333"));
    }

    [Fact]
    public async Task Five_wrong_codes_even_all_at_once_lock_the_door_until_the_desk_opens_it()
    {
        await using var house = await StorageHouse.OpenAsync();
        var workshop = await GatherAsync(house, (Cast.Anna, "Anna", "1111"));
        var people = house.Get<PeopleStore>();

        var guesses = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => people.ReturnAsync(workshop.Id, "Anna", $"90{i:00}")));

        Assert.Equal(5, guesses.Count(guess => guess is ReturnAnswer.Wrong));
        Assert.Equal(15, guesses.Count(guess => guess is ReturnAnswer.Locked));
        Assert.IsType<ReturnAnswer.Locked>(await people.ReturnAsync(workshop.Id, "Anna", "1111"));

        var renewed = await people.RenewCodeAsync(Cast.Anna);
        Assert.Matches("^[0-9]{4}$", renewed);
        Assert.IsType<ReturnAnswer.Welcome>(await people.ReturnAsync(workshop.Id, "Anna", renewed));
    }

    [Fact]
    public async Task Who_did_not_say_a_name_cannot_come_back_by_an_empty_one()
    {
        await using var house = await StorageHouse.OpenAsync();
        var workshop = await GatherAsync(house, (Cast.Anna, "", "1111"));
        Assert.IsType<ReturnAnswer.Wrong>(await house.Get<PeopleStore>().ReturnAsync(workshop.Id, "", "1111"));
    }

    [Fact]
    public async Task Who_is_forgotten_leaves_only_a_signature()
    {
        await using var house = await StorageHouse.OpenAsync();
        var workshop = await GatherAsync(house, (Cast.Anna, "Anna", "1111"), (Cast.Bram, "Bram", "2222"));
        var signed = Cast.Person(Cast.Bram, workshop.Id, "Bram") with { SignedName = "Bram De Smet" };
        await WriteAsync(house, workshop.Id, new SideWrite.SavePerson(signed));
        var before = await house.Get<PeopleStore>().LoadAsync(workshop.Id);

        await WriteAsync(house, workshop.Id, new SideWrite.ForgetPerson(Cast.Anna), new SideWrite.ForgetPerson(Cast.Bram));

        var after = await house.Get<PeopleStore>().LoadAsync(workshop.Id);
        Assert.Equal([signed with { Name = "", Organisation = "" }], after.All);
        Assert.Equal(after.All, before.Without(Cast.Anna).Without(Cast.Bram).All);
        Assert.Null(await house.Get<PeopleStore>().FindReturnCodeAsync(Cast.Bram));
    }

    [Fact]
    public async Task A_rounds_key_lives_from_its_opening_to_its_reveal()
    {
        await using var house = await StorageHouse.OpenAsync();
        var (workshop, round, key) = (await house.StartWorkshopAsync(), new RoundId(Guid.CreateVersion7()), RandomNumberGenerator.GetBytes(32));
        await WriteAsync(house, workshop.Id, new SideWrite.CreateRoundKey(round, key));
        Assert.Equal(key, await house.Get<RoundKeys>().FindAsync(round));
        await WriteAsync(house, workshop.Id, new SideWrite.DestroyRoundKey(round));
        Assert.Null(await house.Get<RoundKeys>().FindAsync(round));
    }

    [Fact]
    public async Task A_token_for_somebody_of_another_workshop_fails_with_everything_around_it()
    {
        await using var house = await StorageHouse.OpenAsync();
        await GatherAsync(house, (Cast.Anna, "Anna", "1111"));
        var elsewhere = await house.StartWorkshopAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => WriteAsync(house, elsewhere.Id, new SideWrite.SaveToken(Cast.Anna, Token.Draw().Hash, "9999")));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => WriteAsync(house, elsewhere.Id, new SideWrite.SavePerson(Cast.Person(Cast.Anna, elsewhere.Id, "Dief"))));
        Assert.Equal("1111", await house.Get<PeopleStore>().FindReturnCodeAsync(Cast.Anna));
    }

    private static Task WriteAsync(StorageHouse house, WorkshopId workshop, params SideWrite[] sides) =>
        house.Log.AppendAsync(Cast.Batch(workshop, 1, Cast.Beside(sides)));

    /// <summary>A workshop that these people joined.</summary>
    private static async Task<WorkshopRow> GatherAsync(StorageHouse house, params (ParticipantId Who, string Name, string Code)[] people)
    {
        var workshop = await house.StartWorkshopAsync();
        foreach (var (who, name, code) in people)
        {
            await WriteAsync(house, workshop.Id, new SideWrite.SavePerson(Cast.Person(who, workshop.Id, name)), new SideWrite.SaveToken(who, Token.Draw().Hash, code));
        }

        return workshop;
    }
}
