using System.Net;
using Karavaan.Web.Texts;

namespace Karavaan.Web.Tests.Doors;

/// <summary>A facilitator tests with a phone at which address it finds the laptop, and chooses that one for the room.</summary>
public sealed class RoomAddressTests : IDisposable
{
    private const string Phone = "127.0.0.9";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("karavaan-addresses-");

    [Fact]
    public async Task The_wall_shows_the_likeliest_address_until_somebody_chooses_and_the_choice_survives_a_restart()
    {
        string code;
        using (var laptop = new Laptop(folder.FullName))
        {
            var fleur = await laptop.BecomeAsync();
            await fleur.OpenAsync("/desk/new");
            await fleur.SubmitAsync();
            code = fleur.Location!.Split('/')[2];
            await fleur.OpenAsync($"/w/{code}/screen");
            Assert.Contains(laptop.At(Laptop.Wifi), fleur.Text, StringComparison.Ordinal);

            await fleur.OpenAsync("/desk/addresses");
            Assert.Equal(["127.0.0.3", "127.0.0.4", "127.0.0.2"], fleur.Page.QuerySelectorAll("[data-address]").Select(one => one.GetAttribute("data-address")));
            Assert.Equal(laptop.At(Laptop.Wifi), InUse(fleur));
            Assert.Contains(Words.For("nl")[PairingText.Virtual], fleur.Words("[data-address='127.0.0.2']"), StringComparison.Ordinal);
            await ChooseAsync(fleur, "127.0.0.4");
            Assert.Equal((HttpStatusCode.SeeOther, "/desk/addresses"), (fleur.Status, fleur.Location));
            Assert.Equal(laptop.At(Laptop.Hotspot), InUse(await fleur.OpenAsync("/desk/addresses")));
        }

        using (var laptop = new Laptop(folder.FullName))
        {
            var fleur = await laptop.SignInAsync();
            await fleur.OpenAsync($"/w/{code}/screen");
            Assert.Contains(laptop.At(Laptop.Hotspot), fleur.Text, StringComparison.Ordinal);
            laptop.Networks.Remove(Laptop.Hotspot);
            await Task.Delay(TimeSpan.FromSeconds(1.1));
            await fleur.OpenAsync($"/w/{code}/screen");
            Assert.Contains(laptop.At(Laptop.Wifi), fleur.Text, StringComparison.Ordinal);
            await fleur.OpenAsync("/desk/addresses");
            Assert.Contains(Words.For("nl")[PairingText.AddressGone, "127.0.0.4"], fleur.Text, StringComparison.Ordinal);
            await fleur.PostAsync("/desk/addresses", ("__RequestVerificationToken", fleur.Value("__RequestVerificationToken")!));
            Assert.DoesNotContain("127.0.0.4", (await fleur.OpenAsync("/desk/addresses")).Text, StringComparison.Ordinal);
            Assert.Empty(folder.GetFiles("karavaan.room*"));
        }
    }

    [Fact]
    public async Task The_desk_says_at_which_address_a_phone_came_through_and_the_laptop_itself_proves_nothing()
    {
        using var laptop = new Laptop(folder.FullName);
        var fleur = await laptop.BecomeAsync();
        await laptop.AskAsync("127.0.0.3", Laptop.Wifi, "/works");
        await laptop.AskAsync("127.0.0.2", Laptop.Wifi, "/works");
        Assert.Empty((await fleur.OpenAsync("/desk/addresses")).Page.QuerySelectorAll(".reached"));

        var page = await laptop.AskAsync(Phone, Laptop.Hotspot, "/works");
        Assert.Contains("Cela fonctionne", page, StringComparison.Ordinal);
        Assert.Contains(laptop.At(Laptop.Hotspot), page, StringComparison.Ordinal);
        await fleur.OpenAsync("/desk/addresses");
        Assert.Equal("127.0.0.4", fleur.Page.QuerySelectorAll(".reached").Single().Closest("[data-address]")!.GetAttribute("data-address"));
        Assert.Contains("button strong", fleur.Page.QuerySelector("[data-address='127.0.0.4'] button")!.ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_an_address_of_the_laptop_is_not_chosen_and_who_is_not_signed_in_chooses_nothing()
    {
        using var laptop = new Laptop(folder.FullName);
        var fleur = await laptop.BecomeAsync();
        await fleur.OpenAsync("/desk/addresses");
        await ChooseAsync(fleur, "8.8.8.8");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, Words.For("nl")[PairingText.AddressNotHere]), (fleur.Status, fleur.Alert));
        Assert.Equal(laptop.At(Laptop.Wifi), InUse(fleur));

        var guest = await laptop.NewGuest().OpenAsync("/desk/addresses");
        Assert.Equal(HttpStatusCode.Redirect, guest.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await guest.PostAsync("/desk/addresses", ("address", "127.0.0.4"))).Status);
        Assert.Empty(folder.GetFiles("karavaan.room*"));
    }

    [Fact]
    public async Task With_an_address_that_works_from_everywhere_there_is_nothing_to_choose()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "karavaan.room"), "127.0.0.4");
        using var laptop = new Laptop(folder.FullName, "https://karavaan.example/");
        var fleur = await laptop.BecomeAsync();
        await fleur.OpenAsync("/desk/addresses");
        Assert.Contains("karavaan.example", fleur.Text, StringComparison.Ordinal);
        Assert.Empty(fleur.Page.QuerySelectorAll("[name=address]"));
    }

    [Fact]
    public async Task A_choice_that_cannot_be_kept_is_refused_with_words_and_a_file_that_says_nothing_chooses_nothing()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "karavaan.room.new"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "karavaan.room"), "geen adres");
        using var laptop = new Laptop(folder.FullName);
        var fleur = await laptop.BecomeAsync();
        await fleur.OpenAsync("/desk/addresses");
        Assert.Equal(laptop.At(Laptop.Wifi), InUse(fleur));
        await ChooseAsync(fleur, "127.0.0.4");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, Words.For("nl")[PairingText.AddressNotKept]), (fleur.Status, fleur.Alert));
        Assert.Equal(laptop.At(Laptop.Wifi), InUse(fleur));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("de")]
    public async Task It_is_there_in_every_language_from_the_desk_and_from_ones_own_page(string language)
    {
        using var laptop = new Laptop(folder.FullName);
        var fleur = await laptop.BecomeAsync();
        await fleur.OpenAsync("/desk", language);
        var link = fleur.Page.QuerySelectorAll("a").Single(a => a.TextContent.Trim() == Words.For(language)[PairingText.TestPhone]).GetAttribute("href")!;
        Assert.Equal(Words.For(language)[PairingText.TestPhone], (await fleur.OpenAsync(link, language)).Title);
        await fleur.OpenAsync("/desk/new");
        await fleur.SubmitAsync();
        await fleur.OpenAsync(fleur.Location!.Replace("/started", "/desk", StringComparison.Ordinal));
        Assert.NotNull(fleur.Page.QuerySelector(".screen-door a[href='/desk/addresses']"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Task<Guest> ChooseAsync(Guest fleur, string address) => fleur.PostAsync(
        "/desk/addresses", ("address", address), ("__RequestVerificationToken", fleur.Value("__RequestVerificationToken")!));

    private static string InUse(Guest fleur) => fleur.Page.QuerySelectorAll(".in-use").Single().Closest("[data-address]")!.QuerySelector("h2")!.TextContent;
}
