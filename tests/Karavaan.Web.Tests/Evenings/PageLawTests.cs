using System.Net;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>Every page of an evening, those of errors too: the security headers, nothing in line, every id once.</summary>
public sealed class PageLawTests
{
    [Fact]
    public async Task Every_page_of_the_evening_keeps_the_rules()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        async Task LookAsync()
        {
            await CheckAsync(anna, "");
            await CheckAsync(evening.Fleur, "screen");
            await CheckAsync(evening.Fleur, "desk");
            await CheckAsync(anna, "results");
        }

        await new Play(evening, anna, bram, "Samen koken") { Look = LookAsync }.AllAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await evening.Fleur.SendAsync("post", "desk/publications")).Status);
        string[] more = ["/", "/desk", "/desk/new", "/screen", "/account/invite", "/account/password", "/account", "/account/deletion", "results"];
        foreach (var path in more)
        {
            await CheckAsync(evening.Fleur, path);
        }

        string[] outside = ["/account/sign-in", "/account/first?token=x", "/account/invited?token=x", "/j/QQQQQQ", $"/j/{evening.Code}", "/p/weg", "/bestaat/niet", "desk"];
        foreach (var path in outside)
        {
            await CheckAsync(evening.NewVisitor(), path);
        }
    }

    [Fact]
    public async Task A_refusal_without_script_is_a_page_that_keeps_the_rules()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(4);
        using var form = new FormUrlEncodedContent([new("text", new string('a', 500))]);
        var request = new HttpRequestMessage(HttpMethod.Post, anna.At("themes/4/notes")) { Content = form };
        request.Headers.Add("Origin", evening.Address.GetLeftPart(UriPartial.Authority));
        var answer = await anna.AskAsync(request, "text/html");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Check(answer, "refusal");
    }

    private static async Task CheckAsync(Visitor who, string path) => Check(await who.GetAsync(path), path);

    private static void Check(Answer answer, string where)
    {
        Assert.True((int)answer.Status < 500, $"{where}: {answer.Status}");
        string Header(string name) => answer.Message.Headers.TryGetValues(name, out var values) ? values.Single() : "";
        Assert.StartsWith("default-src 'none'", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        PageScan.Check(answer.Body, where);
    }
}
