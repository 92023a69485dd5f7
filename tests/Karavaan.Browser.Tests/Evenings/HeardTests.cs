using System.Diagnostics;
using System.Net;
using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Cookie = Microsoft.Playwright.Cookie;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// An evening as who does not see it hears it: the wall in words, the desk, and a phone. While a room votes, desk and phone say nothing of it; on
/// the wall how far it is and what came is one sentence every ten seconds, and what the desk shows is said at once.
/// </summary>
[Collection(HallTests.Name)]
public sealed class HeardTests(Chromium chromium)
{
    /// <summary>What people do on the wall is told at most so often.</summary>
    private static readonly TimeSpan calm = TimeSpan.FromSeconds(10);

    /// <summary>A busy machine is slow, not wrong.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    /// <summary>A phone has it a moment later than wall and desk.</summary>
    private static readonly TimeSpan settling = TimeSpan.FromSeconds(1.5);

    [Fact]
    public async Task While_a_room_votes_nobody_hears_every_vote_and_a_reveal_is_said()
    {
        await using var house = await House.OpenAsync();
        using var laptop = await Room.SignInAsync(house);
        var room = await Room.OpenAsync(house, laptop, Sayings.Crowd(10));
        await room.PlayAsync(1);
        var others = room with { Guests = [.. room.Guests.Skip(1)] };
        await using var anna = await DeviceAsync(room.Guests[0].Cookies);
        await using var fleur = await DeviceAsync(laptop.Cookies);
        var ears = new Listeners(
            await OpenAsync(anna, $"{house.Url}/w/{room.Code}/screen-text"),
            await OpenAsync(fleur, $"{house.Url}/w/{room.Code}/desk"),
            await OpenAsync(anna, $"{house.Url}/w/{room.Code}"));

        await room.GoAsync(3);
        await ears.AreQuietAsync(() => Playing.Stages[2].Steps[0].Act(others), "theme-dot-progress", "18");
        await ears.ToldCalmlyAsync("18 van 20 stippen");
        await ears.TellAsync(() => room.Desk.SendAsync("reveals/*", "PUT"), ". 18 stippen");

        await room.GoAsync(4);
        await ears.AreQuietAsync(() => Playing.Stages[3].Steps[0].Act(others));
        await ears.TellAsync(() => Playing.Stages[3].Steps[1].Act(room), "Ronde 2 van ");
        await Playing.Stages[3].Steps[2].Act(room);
        await ears.AreQuietAsync(() => Playing.Stages[3].Steps[3].Act(others), "pick-count", "4");

        await room.GoAsync(5);
        await ears.AreQuietAsync(() => Playing.Stages[4].Steps[0].Act(others), "dot-progress", "27");
        await Playing.Stages[4].Steps[2].Act(room);
        await ears.AreQuietAsync(
            () => others.AllAsync((guest, i) => guest.SendAsync("harvest/*/fit", "", ("fit", "fits"))), "fit-count", "9");
        await ears.TellAsync(() => room.Desk.SendAsync("subject/poll", "PUT"), "9 ");

        await room.GoAsync(6);
        await ears.AreQuietAsync(() => Playing.Stages[5].Steps[0].Act(others), "practised-count", "9");
        await room.Desk.SendAsync("quadrant/*/practice", "DELETE");
        await ears.AreQuietAsync(() => others.AllAsync((guest, i) => PlaceAsync(guest, room.Said["organisations", i], i)), "placed-count", "9");
        await ears.TellAsync(() => room.Desk.SendAsync("reveals/*", "PUT"), " ons midden ");

        await room.GoAsync(8);
        await ears.AreQuietAsync(() => Playing.Stages[7].Steps[0].Act(others), onPhone: "heeft de pen");

        await room.GoAsync(9);
        await room.Desk.SendAsync("consent/articles/*/rounds", "POST");
        await ears.AreQuietAsync(() => others.AllAsync((guest, _) => guest.SendAsync("consent/rounds/*/choice", "", ("choice", "consent"))));
        await ears.TellAsync(() => room.Desk.SendAsync("consent/rounds/*/reveal", "PUT"), "9 ");
        await ears.TellAsync(() => room.Desk.SendAsync("consent/articles/*/adoption", "PUT"), "angenomen");

        await room.GoAsync(10);
        await ears.AreQuietAsync(
            () => others.AllAsync((guest, i) => guest.SendAsync("agreements/*", "POST", ("what", room.Said["nextsteps", i]), ("until", "2035-03-12"))),
            "agreement-count", "9");

        await room.GoAsync(11);
        await ears.AreQuietAsync(
            () => others.AllAsync((guest, i) => guest.SendAsync("sign/*/signature", "PUT", ("as", "self"), ("name", room.Said["names", i + 1]))),
            "sign-count", "9");
    }

    private static async Task PlaceAsync(Visit guest, string organisation, int i)
    {
        await guest.SendAsync("quadrant/*/organisation", "", ("name", organisation));
        await guest.SendAsync("quadrant/*/placements/today", "PUT", ("x", $"{(9 * i) - 40}"), ("y", $"{50 - (11 * i)}"));
        await guest.SendAsync("quadrant/*/placements/later", "PUT", ("x", $"{9 * i}"), ("y", $"{60 - (5 * i)}"));
    }

    private async Task<IBrowserContext> DeviceAsync(CookieContainer cookies)
    {
        var device = await chromium.PhoneAsync();
        await device.AddCookiesAsync(cookies.GetAllCookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
        return device;
    }

    private static async Task<IPage> OpenAsync(IBrowserContext device, string url)
    {
        var page = await device.NewPageAsync();
        await page.GotoAsync(url);
        return page;
    }

    /// <summary>Who listens: to the wall in words, at the desk, and on the phone of somebody who does not vote.</summary>
    private sealed record Listeners(IPage Retelling, IPage Desk, IPage Phone)
    {
        private const string LiveRegions = "() => [...document.querySelectorAll('#retold :is([role=status], [role=alert], [role=log], [aria-live], output)')].map(e => e.outerHTML.slice(0, 80))";

        private IPage[] All => [Retelling, Desk, Phone];

        /// <summary>People do something, and nobody hears more of it than how far they are on the wall, now and then.</summary>
        /// <param name="act">What they do.</param>
        /// <param name="count">The fragment that counts it on wall and desk; empty: none does.</param>
        /// <param name="all">What it says when all of it came.</param>
        /// <param name="onPhone">What somebody at the same table did for all of them, which a phone says once; empty: nothing.</param>
        public async Task AreQuietAsync(Func<Task> act, string count = "", string all = "", string onPhone = "")
        {
            await ListenAsync();
            var watch = Stopwatch.StartNew();
            await act();
            foreach (var page in count.Length > 0 ? All[..2] : [])
            {
                await Expect(page.Locator($"[id^={count}]").First).ToContainTextAsync(all);
            }

            var told = await Ears.SaidAsync(Retelling);
            Assert.True(told.Length <= watch.Elapsed / calm, $"{string.Join(", ", told)} within {watch.Elapsed}");
            await UntilAsync(Phone, said => said.Length > 0 || onPhone.Length == 0);
            await Task.Delay(settling);
            Assert.Empty(await Ears.SaidAsync(Desk));
            Assert.Equal(onPhone.Length > 0 ? 1 : 0, (await Ears.SaidAsync(Phone)).Length);
            Assert.All(await Ears.SaidAsync(Phone), words => Assert.Contains(onPhone, words, StringComparison.Ordinal));
            Assert.Empty(await Retelling.EvaluateAsync<string[]>(LiveRegions));
        }

        /// <summary>What was told last of it, after a while.</summary>
        public async Task ToldCalmlyAsync(string words)
        {
            var told = await UntilAsync(Retelling, said => said.LastOrDefault("").Contains(words, StringComparison.Ordinal));
            Assert.Contains(words, told.LastOrDefault(""), StringComparison.Ordinal);
        }

        /// <summary>The desk does something, and who hears the wall hears it at once, in one sentence.</summary>
        public async Task TellAsync(Func<Task> act, string words)
        {
            await ListenAsync();
            await act();
            Assert.Contains(words, Assert.Single(await UntilAsync(Retelling, said => said.Length > 0)), StringComparison.Ordinal);
        }

        /// <summary>What a page said, once it is so or <see cref="patience"/> is over.</summary>
        private static async Task<string[]> UntilAsync(IPage page, Func<string[], bool> isSo)
        {
            var watch = Stopwatch.StartNew();
            string[] said;
            while (!isSo(said = await Ears.SaidAsync(page)) && watch.Elapsed < patience)
            {
                await Task.Delay(100);
            }

            return said;
        }

        private async Task ListenAsync()
        {
            foreach (var page in All)
            {
                await page.ReloadAsync();
                await Ears.ListenAsync(page);
            }
        }
    }
}
