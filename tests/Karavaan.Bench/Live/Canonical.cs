using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Karavaan.Bench.Live;

/// <summary>
/// What a page says, fragment by fragment, without what may differ between two drawings of the same state: versions, the ids of
/// commands and the white space between elements. A fragment inside another one stands there by its id only.
/// </summary>
internal static partial class Canonical
{
    /// <summary>What stands outside every fragment.</summary>
    public const string Outside = "(page)";

    private const int ShownCharacters = 160;

    /// <summary>Every fragment of a page by id.</summary>
    public static Dictionary<string, string> Of(LivePage page)
    {
        var parts = page.Body.QuerySelectorAll("[id][data-v]").ToDictionary(e => e.Id!, Write);
        parts[Outside] = string.Concat(page.Body.ChildNodes.Select(Text));
        return parts;
    }

    /// <summary>What differs between a page and the same page loaded afresh; nothing when both say the same.</summary>
    public static List<string> Differences(LivePage page, LivePage loaded)
    {
        var (now, fresh) = (Of(page), Of(loaded));
        return
        [
            .. fresh.Keys.Except(now.Keys).Select(id => $"#{id} is missing"),
            .. now.Keys.Except(fresh.Keys).Select(id => $"#{id} should be gone"),
            .. fresh.Keys.Intersect(now.Keys).Where(id => fresh[id] != now[id]).Select(id => $"#{id} {Difference(now[id], fresh[id])}"),
        ];
    }

    private static string Difference(string now, string fresh)
    {
        var start = now.Zip(fresh).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"says …{Excerpt(now, start)}… but should say …{Excerpt(fresh, start)}…";
    }

    private static string Excerpt(string text, int start)
    {
        var from = Math.Max(0, start - (ShownCharacters / 4));
        return text.Substring(from, Math.Min(ShownCharacters, text.Length - from));
    }

    private static string Write(IElement element)
    {
        var text = new StringBuilder();
        Open(text, element);
        foreach (var child in element.ChildNodes)
        {
            Write(text, child);
        }

        return text.ToString();
    }

    private static string Text(INode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, INode node)
    {
        switch (node)
        {
            case IElement element when element.Id is { Length: > 0 } id && element.HasAttribute("data-v"):
                text.Append('#').Append(id).Append(' ');
                break;
            case IElement element:
                Open(text, element);
                foreach (var child in element.ChildNodes)
                {
                    Write(text, child);
                }

                text.Append("</>");
                break;
            case IText words:
                text.Append(Space().Replace(words.Data, " ").Trim());
                break;
        }
    }

    private static void Open(StringBuilder text, IElement element)
    {
        text.Append('<').Append(element.LocalName);
        var isCommand = element.GetAttribute("name") == "command";
        foreach (var attribute in element.Attributes.Where(a => a.Name != "data-v" && !(isCommand && a.Name == "value")).OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            text.Append(' ').Append(attribute.Name).Append("=\"").Append(attribute.Value).Append('"');
        }

        text.Append('>');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
