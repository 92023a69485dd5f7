using System.Net;
using System.Text;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>What the program writes about itself tells nothing of anybody, also when things go wrong.</summary>
public sealed class LogTests
{
    private const string Said = "Samen soep koken op zondag";

    [Fact]
    public async Task No_name_no_text_and_no_key_is_logged_in_a_whole_evening()
    {
        using var ear = new Ear();
        var secrets = new HashSet<string> { "Annabella", "Brammetje", "Ondertekend", "Bewaarster", Said, Evening.Password, "verkeerd geraden woord", "delinde.example", "Fleur" };
        await using (var evening = await Evening.StartAsync(listener: ear))
        {
            var (anna, bram) = (await evening.JoinAsync("Annabella"), await evening.JoinAsync("Brammetje"));
            secrets.UnionWith(new[] { anna, bram }.SelectMany(who => who.Cookie(LiveCookies.Participant, $"/w/{evening.Code}").Split('.')));
            await anna.ListenAsync("phone");
            await evening.NewVisitor().SubmitAsync($"/j/{evening.Code}", ("name", "Annabella"), ("back", "0000"));
            await new Play(evening, anna, bram, Said) { Signs = "Ondertekend", Keeper = "Bewaarster" }.AllAsync();
            secrets.UnionWith(await GoWrongAsync(evening, anna));
        }

        Assert.Contains(ear.Heard, line => line.Contains("Karavaan", StringComparison.Ordinal));
        foreach (var secret in secrets)
        {
            Assert.DoesNotContain(ear.Heard, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task An_evening_in_which_all_is_well_warns_of_nothing()
    {
        using var ear = new Ear();
        await using (var evening = await Evening.StartAsync(listener: ear))
        {
            var (anna, bram) = (await evening.JoinAsync("Annabella"), await evening.JoinAsync("Brammetje"));
            await new Play(evening, anna, bram, Said).AllAsync();
            Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync("/healthz/ready")).Status);
        }

        Assert.Empty(ear.Worried);
    }

    /// <summary>Everything that is logged because it fails; gives what more must not be in it.</summary>
    private static async Task<IEnumerable<string>> GoWrongAsync(Evening evening, Visitor anna)
    {
        var guest = evening.NewVisitor();
        await guest.SubmitAsync("/account/sign-in", ("login", "fleur@delinde.example"), ("password", "verkeerd geraden woord"));
        await guest.GetAsync($"/account/invited?token={Token.Draw().Text}");
        await anna.SendAsync("put", "answers/1/0", ("text", Said + new string('x', 400)));
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes($"--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n{Said}"));
        body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        var request = new HttpRequestMessage(HttpMethod.Post, anna.At("/account/sign-in")) { Content = body };
        await anna.AskAsync(request, "text/html");

        // A log that is torn in the middle of what somebody said, read by a program that starts again.
        Assert.Equal(1, SqlByHand.Change(
            evening.Database,
            $"UPDATE events SET data = substr(data, 1, instr(data, '{Said}') + 9) WHERE version = (SELECT max(version) FROM events WHERE data LIKE '%{Said}%')"));

        var rooms = evening.Services.GetRequiredService<Rooms>();
        await anna.DisposeAsync();
        for (; rooms.Awake > 0; await Task.Delay(20))
        {
            await rooms.SleepAsync(TimeSpan.Zero);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await guest.GetAsync($"/j/{evening.Code}")).Status);
        return [evening.Code];
    }
}
