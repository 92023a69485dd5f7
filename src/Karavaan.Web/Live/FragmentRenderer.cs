using System.Globalization;
using Microsoft.AspNetCore.Components.Web;

namespace Karavaan.Web.Live;

/// <summary>Turns fragments into HTML, in one language at a time. Safe for use by several threads at once.</summary>
public sealed class FragmentRenderer(FragmentRegistry fragments, AlikeDrawings alike, IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    private readonly ILogger log = loggers.CreateLogger<FragmentRenderer>();

    /// <summary>The fragment's HTML; empty when it is not there.</summary>
    public async Task<string> DrawAsync(FragmentKey key, Scene scene) =>
        (await DrawEachAsync([key], scene, isForgiving: false))[0].Op switch
        {
            Op.Put put => put.Html,
            Op.Replace replace => replace.Html,
            Op.Text text => text.Log.Text,
            _ => "",
        };

    /// <summary>
    /// What brings these fragments up to date on a page that has older ones, in the same order. One that can't be drawn is left out
    /// and logged: it must not silence the others.
    /// </summary>
    public async Task<List<Op>> DrawAsync(IReadOnlyCollection<FragmentKey> keys, Scene scene) =>
        [.. (await DrawEachAsync(keys, scene)).Select(drawn => drawn.Op)];

    /// <summary>The same, each with its fragment.</summary>
    internal async Task<List<(FragmentKey Key, Op Op)>> DrawEachAsync(
        IReadOnlyCollection<FragmentKey> keys, Scene scene, bool isForgiving = true)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (scene.Words.Culture, scene.Words.Culture);
        try
        {
            // One renderer for all: it is thrown away before the roots that it remembers cost anything.
            await using var scope = scopes.CreateAsyncScope();
            await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
            return await renderer.Dispatcher.InvokeAsync(() => DrawEachAsync(renderer, keys, scene, isForgiving));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    private async Task<List<(FragmentKey, Op)>> DrawEachAsync(
        HtmlRenderer renderer, IReadOnlyCollection<FragmentKey> keys, Scene scene, bool isForgiving)
    {
        var ops = new List<(FragmentKey, Op)>(keys.Count);
        foreach (var key in keys)
        {
            try
            {
                ops.Add((key, await DrawAsync(renderer, key, scene)));
            }
            catch (Exception error) when (isForgiving)
            {
                log.LogError(error, "Fragment {Fragment} can't be drawn", key.Id);
            }
        }

        return ops;
    }

    private async Task<Op> DrawAsync(HtmlRenderer renderer, FragmentKey key, Scene scene)
    {
        var version = scene.State.Version;
        if (fragments[key].Draw(key, scene) is not { } drawing)
        {
            return new Op.Drop(key.Id, version);
        }

        if (drawing.Log is { } log)
        {
            return new Op.Text(key.Id, version, log.Version, []) { Log = log, Blanked = drawing.Blanked };
        }

        var html = drawing.IsAlike
            ? alike.Html(scene, key, drawing)
            : (await renderer.RenderComponentAsync<Backdrop>(Backdrop.Around(scene, key, drawing))).ToHtmlString();
        return drawing.List is { } list
            ? new Op.Put(key.Id, version, list, drawing.Order, html)
            : new Op.Replace(key.Id, version, html);
    }
}
