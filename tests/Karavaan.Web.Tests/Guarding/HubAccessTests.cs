using System.Net.WebSockets;
using System.Reflection;
using Karavaan.Web.Live;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>The live connection × everybody who may come to it, and every message that it takes.</summary>
public sealed class HubAccessTests
{
    [Fact]
    public async Task Only_who_may_see_a_page_hears_it()
    {
        await using var company = await Company.MeetAsync();
        foreach (var surface in (string[])["phone", "desk", "screen", "retelling"])
        {
            var (may, _) = Rules.Of(new("GET", $"/w/{{code}}/live?surface={surface}"));
            foreach (var (role, who) in company.All)
            {
                Assert.True(may.HasFlag(role) == await ConnectsAsync(who, surface), $"{role} at {surface}");
            }
        }
    }

    /// <summary>What a message does for whom is asked below, or in the tests of catching up; a new one has to be thought of too.</summary>
    [Fact]
    public void Every_message_of_the_hub_is_known_here() => Assert.Equal(
        ["CatchUp", "Pass", "Sound"],
        typeof(Room).Assembly.GetType("Karavaan.Web.Live.WorkshopHub", throwOnError: true)!.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Select(method => method.Name).Where(name => name != "OnDisconnectedAsync").Order());

    [Fact]
    public async Task What_is_not_theirs_to_say_is_forgotten()
    {
        await using var company = await Company.MeetAsync();
        var (anna, bram, screen) = (company[Role.Participant], await company.Evening.JoinAsync("Bram"), company[Role.Screen]);
        await anna.ListenAsync("phone");
        await bram.ListenAsync("phone");
        await screen.ListenAsync("screen");
        await company[Role.Owner].ListenAsync("desk");

        await company[Role.Owner].PassAsync("writing");
        await screen.PassAsync("writing");
        await bram.PassAsync("writing");
        await Eventually.HoldsAsync(() => anna.Passed.Count > 0);
        Assert.Single(anna.Passed);
    }

    private static async Task<bool> ConnectsAsync(Visitor who, string surface)
    {
        try
        {
            using var socket = await who.OpenSocketAsync(surface);
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }
}
