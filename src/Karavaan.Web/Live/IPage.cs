namespace Karavaan.Web.Live;

/// <summary>One surface's page: what it is made of, and the whole of it as HTML. One is registered per surface.</summary>
public interface IPage
{
    /// <summary>Which one.</summary>
    Surface Surface { get; }

    /// <summary>The fragments that together are everything live on the page; all are drawn again when nothing better is known.</summary>
    IEnumerable<FragmentKey> Roots(Viewer viewer);

    /// <summary>
    /// The whole page. <paramref name="notice"/> is words for somebody whose browser runs no script: why a form was refused.
    /// </summary>
    IResult Show(Scene scene, Viewer viewer, string? notice = null);
}
