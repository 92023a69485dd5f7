using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Karavaan.Web.Live;
using Karavaan.Web.Pairing;
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

    /// <summary>How many come back with the code on their phone: of one a number in the log may look like it by chance, of two hardly.</summary>
    private const int ComingBack = 4;

    /// <summary>An address of this machine that nothing else of it has; elsewhere than on Linux there is only the usual one.</summary>
    private static readonly IPAddress? Elsewhere = OperatingSystem.IsLinux() ? new([127, 83, 29, 211]) : null;

    [Fact]
    public async Task No_name_no_text_and_no_key_is_logged_in_a_whole_evening()
    {
        using var ear = new Ear();
        var secrets = new HashSet<string> { "Annabella", "Brammetje", "Ondertekend", "Bewaarster", Said, Evening.Password, "verkeerd geraden woord", "delinde.example", "Fleur" };
        List<string> codes;
        secrets.UnionWith(["Zonnewindgaarde", "Moestuinderij", "Cornelia", .. Elsewhere is null ? [] : new[] { $"{Elsewhere}" }]);
        await using (var evening = await Evening.StartAsync(listener: ear))
        {
            var (anna, bram) = (evening.NewVisitor(Elsewhere), await evening.JoinAsync("Brammetje"));
            await anna.SubmitAsync($"/j/{evening.Code}", ("name", "Annabella"), ("organisation", "Zonnewindgaarde"));
            codes = await ComeBackAsync(evening);
            secrets.UnionWith(await PairAsync(evening));
            secrets.UnionWith(new[] { anna, bram }.SelectMany(who => who.Cookie(LiveCookies.Participant, $"/w/{evening.Code}").Split('.')));
            await anna.ListenAsync("phone");
            await evening.NewVisitor().SubmitAsync($"/j/{evening.Code}", ("name", "Annabella"), ("back", "0000"));
            await new Play(evening, anna, bram, Said) { Signs = "Ondertekend", Keeper = "Bewaarster", Organisation = "Moestuinderij" }.AllAsync();
            secrets.UnionWith(await GoWrongAsync(evening, anna));
        }

        Assert.Contains(ear.Heard, line => line.Contains("Karavaan", StringComparison.Ordinal));
        var told = codes.Where(code => ear.Heard.Any(line => Regex.IsMatch(line, $@"(?<![\w.]){code}(?!\w|\.\d)"))).ToList();
        Assert.True(told.Count < 2, $"The log tells the codes {string.Join(", ", told)}.");
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

    /// <summary>Some lose their phone, and come back on another one, the first time with a code that is wrong; gives their codes.</summary>
    private static async Task<List<string>> ComeBackAsync(Evening evening)
    {
        var codes = new List<string>();
        for (var number = 0; number < ComingBack; number++)
        {
            var name = $"Cornelia {number}";
            var phone = (await (await evening.JoinAsync(name)).GetAsync("")).Document;
            var code = new string([.. phone.QuerySelector("[data-return-code]")!.TextContent.Where(char.IsAsciiDigit)]);
            Assert.Equal(4, code.Length);
            var again = evening.NewVisitor(Elsewhere);
            var wrong = await again.SubmitAsync($"/j/{evening.Code}", ("name", name), ("back", code == "9731" ? "9732" : "9731"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
            Assert.Equal(HttpStatusCode.SeeOther, (await again.SubmitAsync($"/j/{evening.Code}", ("name", name), ("back", code))).Status);
            codes.Add(code);
        }

        return codes;
    }

    /// <summary>A laptop becomes the screen and a phone the desk, each after a code that is wrong; gives all these codes.</summary>
    private static async Task<string[]> PairAsync(Evening evening)
    {
        var row = evening.Room.State.Row;
        var (wrong, screen) = ("QQWWQQ", await evening.Services.GetRequiredService<ScreenPairing>().CodeAsync(row.Id));
        var (laptop, phone, stranger) = (evening.NewVisitor(), evening.NewVisitor(Elsewhere), evening.NewVisitor(Elsewhere));
        await stranger.SubmitAsync("/screen", ("code", wrong));
        Assert.Equal(HttpStatusCode.SeeOther, (await laptop.SubmitAsync("/screen", ("code", screen))).Status);
        var (missed, desk) = (Token.Draw().Text, evening.Services.GetRequiredService<PhonePairing>().OfferTo(row.Id, row.Owner));
        await stranger.GetAsync($"/d/{missed}");
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.SubmitAsync($"/d/{desk}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("desk")).Status);
        return [wrong, screen, missed, desk];
    }

    /// <summary>Everything that is logged because it fails; gives what more must not be in it.</summary>
    private static async Task<IEnumerable<string>> GoWrongAsync(Evening evening, Visitor anna)
    {
        var (guest, token) = (evening.NewVisitor(Elsewhere), Token.Draw().Text);
        await guest.SubmitAsync("/account/sign-in", ("login", "fleur@delinde.example"), ("password", "verkeerd geraden woord"));
        await guest.GetAsync($"/account/invited?token={token}");
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
        await Eventually.HoldsAsync(async () =>
        {
            await rooms.SleepAsync(TimeSpan.Zero);
            return rooms.Awake == 0;
        });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await guest.GetAsync($"/j/{evening.Code}")).Status);
        return [evening.Code, token];
    }
}
