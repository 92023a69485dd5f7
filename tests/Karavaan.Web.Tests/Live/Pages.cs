using System.Net.Mime;
using Karavaan.Web.Live;
using Microsoft.AspNetCore.Http;

namespace Karavaan.Web.Tests.Live;

internal abstract class TestPage(FragmentRenderer renderer) : IPage
{
    public abstract Surface Surface { get; }

    public abstract IEnumerable<FragmentKey> Roots(Viewer viewer);

    public IResult Show(Scene scene, Viewer viewer, string? notice = null) => new Whole(this, renderer, scene, viewer, notice);

    private sealed class Whole(IPage page, FragmentRenderer renderer, Scene scene, Viewer viewer, string? notice) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = MediaTypeNames.Text.Html + "; charset=utf-8";
            await httpContext.Response.WriteAsync($"<body data-v=\"{scene.State.Version}\"><p role=\"alert\">{notice}</p>");
            foreach (var key in page.Roots(viewer))
            {
                await httpContext.Response.WriteAsync(await renderer.DrawAsync(key, scene));
            }
        }
    }
}

internal sealed class PhonePage(FragmentRenderer renderer) : TestPage(renderer)
{
    public override Surface Surface => Surface.Phone;

    public override IEnumerable<FragmentKey> Roots(Viewer viewer) =>
        [new("phone-main", Audience.Person(viewer.Participant!.Value)), new("count", Audience.Phones)];
}

internal sealed class ScreenPage(FragmentRenderer renderer) : TestPage(renderer)
{
    public override Surface Surface => Surface.Screen;

    public override IEnumerable<FragmentKey> Roots(Viewer viewer) =>
        [new("screen-main", Audience.Screen), new("count", Audience.Screen)];
}

internal sealed class DeskPage(FragmentRenderer renderer) : TestPage(renderer)
{
    public override Surface Surface => Surface.Desk;

    public override IEnumerable<FragmentKey> Roots(Viewer viewer) => [new("desk-main", Audience.Desk)];
}
