using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Karavaan.Web.Live;

namespace Karavaan.Web.Tests.Live;

/// <summary>A page as our client keeps it: every op lands where the client's own function puts it.</summary>
internal sealed partial class PageModel(string html)
{
    private static readonly HtmlParser Parser = new();

    private readonly IDocument document = Parser.ParseDocument(html);
    private readonly Dictionary<string, int> dropped = [];

    /// <summary>The page without what differs between two drawings of the same thing: versions and command ids.</summary>
    public string Html => Changing().Replace(document.Body!.InnerHtml, "");

    public string Text => document.Body!.TextContent;

    /// <summary>The ids of all fragments on the page.</summary>
    public IEnumerable<string> Ids => document.Body!.QuerySelectorAll("[id][data-v]").Select(e => e.Id!);

    public void Apply(IEnumerable<Op> ops)
    {
        foreach (var op in ops)
        {
            var element = document.GetElementById(op.Id);
            var has = element is null ? dropped.GetValueOrDefault(op.Id, -1) : int.Parse(element.GetAttribute("data-v")!, CultureInfo.InvariantCulture);
            if (has <= op.V)
            {
                Apply(op, element);
            }
        }
    }

    private void Apply(Op op, IElement? element)
    {
        switch (op)
        {
            case Op.Drop:
                element?.Remove();
                dropped[op.Id] = op.V;
                break;
            case Op.Replace replace when element is not null:
                element.OuterHtml = replace.Html;
                break;
            case Op.Put put when document.GetElementById(put.List) is { } list:
                element?.Remove();
                Insert(list, put);
                break;
        }
    }

    private static void Insert(IElement list, Op.Put put)
    {
        var before = list.Children.FirstOrDefault(c => long.Parse(c.GetAttribute("data-order")!, CultureInfo.InvariantCulture) > put.Order);
        if (before is null)
        {
            list.Insert(AdjacentPosition.BeforeEnd, put.Html);
        }
        else
        {
            before.Insert(AdjacentPosition.BeforeBegin, put.Html);
        }
    }

    [GeneratedRegex(""" data-v="\d+"|(?<=name="command" )value="[^"]*"|>\s+(?=<)""")]
    private static partial Regex Changing();
}
