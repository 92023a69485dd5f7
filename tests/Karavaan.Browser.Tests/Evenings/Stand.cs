using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Brings a room to where a test begins, by the pages' own forms but without waiting for every tap.</summary>
internal static class Stand
{
    /// <summary>Sends a form of this page's workshop as this page's browser.</summary>
    public static Task SendAsync(this IPage page, string method, string path, params (string Name, string Value)[] fields) =>
        page.SendAsync(Guid.CreateVersion7(), method, path, fields);

    /// <summary>The same under an id of its own: sent again, it happens once.</summary>
    public static async Task SendAsync(this IPage page, Guid id, string method, string path, params (string Name, string Value)[] fields)
    {
        var uri = new Uri(page.Url);
        var form = page.APIRequest.CreateFormData();
        foreach (var (name, value) in fields)
        {
            form.Append(name, value);
        }

        var answer = await page.APIRequest.FetchAsync($"{uri.Scheme}://{uri.Authority}/w/{uri.Segments[2].Trim('/')}/{path}", new()
        {
            Method = method,
            Form = form,
            Headers = [new("Origin", $"{uri.Scheme}://{uri.Authority}"), new("Accept", "application/json"), new("X-Command", $"{id}")],
        });
        Assert.True(answer.Ok, $"{method} {path}: {answer.Status} {await answer.TextAsync()}");
    }

    /// <summary>The room goes from one stage to another.</summary>
    public static Task GoAsync(this Desk desk, int from, int to) => desk.Page.SendAsync("PUT", "desk/stage", ("from", $"{from}"), ("to", $"{to}"));

    /// <summary>One table, at which somebody writes these notes; the room then stands in the harvest.</summary>
    public static async Task HarvestAsync(this Desk desk, IPage phone, params IEnumerable<string> notes)
    {
        await desk.Page.SendAsync("POST", "desk/groups", ("count", "1"), ("mode", "divide"));
        await desk.GoAsync(1, 4);
        foreach (var note in notes)
        {
            await phone.SendAsync("POST", "themes/4/notes", ("text", note));
        }

        await desk.GoAsync(4, 5);
    }
}
