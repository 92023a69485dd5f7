using System.Diagnostics;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Live;

/// <summary>Somebody with a page of a workshop, who fills in its forms.</summary>
internal sealed class Visitor(string name, string surface, Browser browser, Taps taps, CancellationToken ending)
    : Follower(name, surface, browser, taps, ending)
{
    /// <summary>Much longer than any page takes (that is measured apart), because other programs may hold the processors.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(25);

    private readonly Taps taps = taps;
    private readonly CancellationToken ending = ending;

    /// <summary>The forms of the page whose address ends like this, after <c>/w/{code}/</c>.</summary>
    public List<Form> Forms(string pattern) => [.. Form.In(Page.Body, pattern)];

    /// <summary>The first of them, as soon as the page has it.</summary>
    /// <exception cref="InvalidOperationException">It does not come: the page does not show what the script expects.</exception>
    public async Task<Form> FormAsync(string pattern, string method = "")
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience; await Task.Delay(LookEvery))
        {
            if (Forms(pattern).Find(f => method.Length == 0 || f.Method.Method == method) is { } form)
            {
                return form;
            }
        }

        var there = string.Join(", ", Form.In(Page.Body).Select(f => $"{f.Method} {f.Path}"));
        throw new InvalidOperationException($"{Name}'s {Surface} has no form {method} {pattern}, but {there}.");
    }

    /// <summary>Sends a form and applies the answer to the page.</summary>
    /// <param name="form">Filled in.</param>
    /// <param name="refusal">The refusal that is expected, or <c>null</c>.</param>
    /// <param name="expect">Told the command's id and the moment, before it is sent.</param>
    public async Task TapAsync(Form form, string? refusal = null, Action<Guid, long>? expect = null)
    {
        var (id, since) = (Guid.CreateVersion7(), Stopwatch.GetTimestamp());
        expect?.Invoke(id, since);
        await SendAsync(form, id, since, refusal);
    }

    /// <summary>Sends a form twice at the same time with one id, as when an answer got lost: it counts once.</summary>
    public Task TapTwiceAsync(Form form)
    {
        var (id, since) = (Guid.CreateVersion7(), Stopwatch.GetTimestamp());
        return Task.WhenAll(SendAsync(form, id, since, null), SendAsync(form, id, since, null));
    }

    private async Task SendAsync(Form form, Guid id, long since, string? refusal)
    {
        var answer = await Browser.SendAsync(form, id, ending);
        taps.Answered(this, $"{form.Method} {form.Path}", since, answer, refusal);
        Take(answer.Ops);
    }
}
