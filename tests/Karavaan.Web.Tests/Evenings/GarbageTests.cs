using System.Text;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>Nonsense to every route: an answer that says so, never a crash, and the evening goes on.</summary>
public sealed class GarbageTests
{
    private const string FormType = "application/x-www-form-urlencoded";

    private static readonly string[] Holes = ["0", "-1", "99999999999", "abc", "%00", "%F0%9F%90%AB", "00000000000000000000000000000000", new('a', 6000)];

    private static readonly (string Type, byte[] Body)[] Bodies =
    [
        (FormType, []),
        (FormType, "text=%FF%FE%00&x=%ZZ&name=%ED%A0%80&stage=%FF"u8.ToArray()),
        (FormType, [0xFF, 0xFE, 0x00, (byte)'=', 0xC3, 0x28]),
        (FormType, Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, 3000).Select(i => $"a{i}=1")))),
        (FormType + "; charset=utf-7", "text=+ADw-"u8.ToArray()),
        ("multipart/form-data", "geen grens"u8.ToArray()),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhalf"u8.ToArray()),
        ("application/json", "{\"text\":"u8.ToArray()),
    ];

    [Fact]
    public async Task No_route_crashes_on_what_is_typed_into_its_address_and_its_fields()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        string[] values = ["", "NaN", "-2147483649", "\0", "\ud800", "1e999", new('é', 400), "Anna\ufffe"];
        foreach (var hole in Holes)
        {
            var value = values[Array.IndexOf(Holes, hole) % values.Length];
            foreach (var (method, path) in Shuffled(evening, _ => hole))
            {
                Fine(await TryAsync(Who(evening, anna, path), method, path, value), $"{method} {path}");
            }
        }

        await GoesOnAsync(evening, anna);
    }

    [Fact]
    public async Task No_route_crashes_on_a_body_that_is_no_form()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        foreach (var (type, body) in Bodies)
        {
            foreach (var (method, path) in Shuffled(evening, null).Where(r => r.Method != "GET"))
            {
                Fine(await SendAsync(evening, Who(evening, anna, path), method, path, type, body), $"{method} {path} {type} {body.Length}");
            }
        }

        foreach (var path in new[] { "themes/4/notes", "desk/groups", $"/j/{evening.Code}", "/screen", "/desk/new" })
        {
            var who = Who(evening, anna, path.TrimStart('/'));
            Fine(await SendAsync(evening, who, "POST", path, FormType, [.. "text="u8, .. new byte[1_000_000]]), $"{path} with a megabyte");
        }

        await GoesOnAsync(evening, anna);
    }

    [Fact]
    public async Task No_page_crashes_on_a_strange_query()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        string[] paths =
        [
            "catch-up", "catch-up?v=x&build=", "catch-up?v=99999999999&build=a", "catch-up?v=1", "catch-up?v=1&build=a&surface=%00", "live", "live?surface=desk",
            $"/j/{evening.Code}?t=-1", $"/j/{evening.Code}?t=x", $"/j/{evening.Code}?lang=%FF", "/?lang=xx", $"/?code={new string('a', 5000)}", "/join?code=%00", "/j/%00",
            "/desk?invited=x", "/account/sign-in?returnUrl=//elders.example", $"/{new string('a', 7000)}", "/p/%00", "/icons.svg%00", "/..%2f..%2fetc", "/w//desk", "/w/%FF",
        ];
        foreach (var path in paths)
        {
            Fine(await anna.GetAsync(path), path);
            Fine(await evening.Fleur.GetAsync(path), path);
        }

        await GoesOnAsync(evening, anna);
    }

    private static IEnumerable<(string Method, string Path)> Shuffled(Evening evening, Func<string, string>? fill) =>
        Routes.Of(evening.Services, "/w/{code}", fill).Where(r => r.Path is not ("desk/closing" or "live"));

    private static Visitor Who(Evening evening, Visitor anna, string path) => path.StartsWith("desk", StringComparison.Ordinal) ? evening.Fleur : anna;

    private static async Task<Answer> TryAsync(Visitor who, string method, string path, string value)
    {
        try
        {
            return await who.SendAsync(method, path, Routes.Filled(value));
        }
        catch (HttpRequestException gone)
        {
            throw new InvalidOperationException($"{method} {path[..Math.Min(path.Length, 200)]} '{value}' got no answer", gone);
        }
    }

    private static async Task<Answer> SendAsync(Evening evening, Visitor who, string method, string path, string type, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var request = new HttpRequestMessage(new(method), who.At(path)) { Content = content };
        request.Headers.ExpectContinue = body.Length > 100_000;
        request.Headers.Add("Origin", evening.Address.GetLeftPart(UriPartial.Authority));
        return await who.AskAsync(request, "application/json");
    }

    private static void Fine(Answer answer, string what) => Assert.True((int)answer.Status < 500, $"{what[..Math.Min(what.Length, 200)]}: {answer.Status} {answer.Body}");

    private static async Task GoesOnAsync(Evening evening, Visitor anna)
    {
        // Some of the nonsense was none: it locked the stage.
        await evening.Fleur.SaveAsync("delete", "desk/locks/1");
        await anna.SaveAsync("put", "answers/1/0", ("text", "Het gaat gewoon door."));
        Assert.Contains("Het gaat gewoon door.", (await evening.Fleur.GetAsync("desk")).Body, StringComparison.Ordinal);
    }
}
