using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Karavaan.Bench.Live;

/// <summary>
/// The elements of one page, changed by the same rules as in the browser (client/apply.ts and versions.ts): whatever is older than
/// what the page has is ignored, in whatever order it comes.
/// </summary>
internal sealed class LivePage(string html)
{
    private const int Never = -1;

    private static readonly HtmlParser Parser = new();

    private readonly IHtmlDocument document = Parser.ParseDocument(html);
    private readonly Dictionary<string, int> dropped = [];

    /// <summary>The page's body.</summary>
    public IElement Body => document.Body!;

    /// <summary>An attribute of the body; empty when it has none.</summary>
    public string this[string attribute] => Body.GetAttribute(attribute) ?? "";

    /// <summary>The addresses of the style sheets and modules that the page loads.</summary>
    public IEnumerable<string> Assets => document.QuerySelectorAll("link[rel=stylesheet], script[src]")
        .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!);

    /// <summary>The addresses of the files of signs that its drawings use.</summary>
    public IEnumerable<string> Signs => document.QuerySelectorAll("use[href^='/']").Select(e => e.GetAttribute("href")!.Split('#')[0]).Distinct();

    /// <summary>Where its links lead.</summary>
    public IEnumerable<string> Links => document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!);

    /// <summary>Changes the page.</summary>
    public void Apply(PageOp op)
    {
        var present = document.GetElementById(op.Id);
        switch (op.Kind)
        {
            case "put" when document.GetElementById(op.List) is { } list && op.Version > Known(op.Id, present, present ?? list):
                Put(op, list, present);
                break;
            case "replace" when present?.ParentElement is { } parent && op.Version > Known(op.Id, present, present):
                Replace(present, Parse(op, parent), op.Version);
                break;
            case "drop" when present is null || op.Version >= Known(op.Id, present, present):
                dropped[op.Id] = Math.Max(op.Version, dropped.GetValueOrDefault(op.Id, Never));
                present?.Remove();
                break;
        }
    }

    private void Put(PageOp op, IElement list, IElement? present)
    {
        var incoming = Parse(op, list);
        incoming.SetAttribute("data-order", op.Order.ToString(CultureInfo.InvariantCulture));
        if (present is not null)
        {
            Replace(present, incoming, op.Version);
        }

        Place(list, incoming);
    }

    private void Replace(IElement present, IElement incoming, int version)
    {
        Reconcile(present, incoming, version);
        present.Replace(incoming);
    }

    private static IElement Parse(PageOp op, IElement parent)
    {
        var inSvg = parent.NamespaceUri?.EndsWith("/svg", StringComparison.Ordinal) == true;
        var nodes = inSvg
            ? Parser.ParseFragment($"<svg>{op.Html}</svg>", parent.Owner!.Body!).OfType<IElement>().First().Children
            : Parser.ParseFragment(op.Html, parent).OfType<IElement>();
        var element = nodes.First();
        element.Id = op.Id;
        element.SetAttribute("data-v", op.Version.ToString(CultureInfo.InvariantCulture));
        return element;
    }

    private static void Place(IElement list, IElement element)
    {
        var order = OrderOf(element) ?? 0;
        list.InsertBefore(element, list.Children.FirstOrDefault(other => other != element && OrderOf(other) > order));
    }

    /// <summary>A fragment that is not there was not there either when the fragment around its list was drawn.</summary>
    private int Known(string id, IElement? own, IElement around)
    {
        var drawn = own?.HasAttribute("data-v") == true ? Drawn(own) : around.Closest("[data-v]") is { } frame ? Drawn(frame) : Never;
        return Math.Max(drawn, dropped.GetValueOrDefault(id, Never));
    }

    /// <summary>
    /// What is replaced may hold parts that are newer than what comes: those stay. Of what the new page doesn't have, only what was put
    /// into a list arrived since; any other part belongs to a stage that is over.
    /// </summary>
    private void Reconcile(IElement present, IElement incoming, int version)
    {
        foreach (var part in incoming.QuerySelectorAll("[id][data-v]"))
        {
            var mine = document.GetElementById(part.Id!);
            if (Math.Max(Drawn(mine), dropped.GetValueOrDefault(part.Id!, Never)) > Drawn(part))
            {
                Keep(mine is not null && present.Contains(mine) ? mine : null, part);
            }
        }

        foreach (var mine in present.QuerySelectorAll("[id][data-v]").Where(m => m.HasAttribute("data-order") && Drawn(m) > version && Find(incoming, m.Id!) is null))
        {
            if (mine.ParentElement?.Id is { Length: > 0 } listId && Find(incoming, listId) is { } list)
            {
                Place(list, (IElement)mine.Clone());
            }
        }
    }

    private static void Keep(IElement? mine, IElement part)
    {
        if (mine is null)
        {
            part.Remove();
        }
        else
        {
            part.Replace(mine.Clone());
        }
    }

    private static IElement? Find(IElement root, string id) => root.Id == id ? root : root.QuerySelectorAll("[id]").FirstOrDefault(e => e.Id == id);

    private static int Drawn(IElement? element) =>
        element?.GetAttribute("data-v") is { } version ? int.Parse(version, CultureInfo.InvariantCulture) : Never;

    private static long? OrderOf(IElement element) =>
        element.GetAttribute("data-order") is { Length: > 0 } order ? long.Parse(order, CultureInfo.InvariantCulture) : null;
}
