using System.Net;
using Karavaan.Bench.Live;
using Device = Karavaan.Bench.Live.Browser;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>A page of a workshop on a device of its own, used without drawing it: its forms are sent over HTTP as our client sends them.</summary>
/// <param name="device">Its browser.</param>
/// <param name="path">Where the page stands.</param>
internal sealed class Visit(Device device, string path)
{
    /// <summary>The device's cookies: a real browser with them is the same person.</summary>
    public CookieContainer Cookies => device.Cookies;

    /// <summary>Where the page stands.</summary>
    public string Path => path;

    /// <summary>Loads the page, fills in the first form that goes to that address, and sends it.</summary>
    /// <param name="pattern">The end of its address (<see cref="Glob"/>).</param>
    /// <param name="method">To tell two forms of one address apart; empty: either.</param>
    /// <param name="fields">What is filled in.</param>
    public Task SendAsync(string pattern, string method, params (string Name, string Value)[] fields) =>
        SendAsync(f => Glob.IsMatch(f.Path, pattern) && (method.Length == 0 || f.Method.Method == method), pattern, fields);

    /// <summary>The same, with the first form that fits.</summary>
    public async Task SendAsync(Func<Form, bool> fits, string what, params (string Name, string Value)[] fields)
    {
        var page = await device.GetAsync(path, CancellationToken.None);
        var form = Form.In(page.Body).FirstOrDefault(fits);
        Assert.True(form is not null, $"{path} has no form {what}");
        var answer = await device.SendAsync(form.With(fields), Guid.CreateVersion7(), CancellationToken.None);
        Assert.True(answer.IsSaved, $"{form.Method} {form.Path}: {answer.Refusal ?? answer.Status}");
    }
}
