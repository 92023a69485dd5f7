using System.Net;
using System.Text.RegularExpressions;

namespace Karavaan.Web.Rehearsals;

/// <summary>
/// Reads the forms of a page that this program drew: its attributes stand in double quotes, with everything else encoded. What is
/// hidden, kept for later in a template, or has only dead buttons, nobody can send.
/// </summary>
internal static partial class FormReader
{
    /// <summary>Every form, in the order of the page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="prefix">What paths begin with; forms that go elsewhere are left out.</param>
    public static IReadOnlyList<PageForm> Read(string html, string prefix)
    {
        var page = Template().Replace(html, "");
        return
        [
            .. from Match form in Form().Matches(page)
               let attributes = form.Groups["attributes"].Value
               let path = Of(attributes, "action") ?? ""
               where path.StartsWith(prefix, StringComparison.Ordinal) && !Has(attributes, "hidden")
               let read = Read(attributes, path[prefix.Length..], form.Groups["inside"].Value)
               where read is not null
               select read,
        ];
    }

    /// <summary>Words without marks.</summary>
    public static string Plain(string html) => WebUtility.HtmlDecode(Space().Replace(Tag().Replace(html, " "), " ")).Trim();

    private static PageForm? Read(string attributes, string path, string inside)
    {
        var (fields, choices) = (new List<KeyValuePair<string, string>>(), new List<KeyValuePair<string, string>>());
        foreach (Match field in Field().Matches(inside))
        {
            Read(field, fields, choices);
        }

        var buttons = Button().Matches(inside);
        return buttons.Count > 0 && buttons.All(b => Has(b.Groups["attributes"].Value, "disabled")) ? null : new(
            (Of(attributes, "data-command") is { Length: > 0 } command ? command : Of(attributes, "method") ?? "get").ToUpperInvariant(), path, fields)
        {
            Choices = choices,
            Label = Label().Match(inside) is { Success: true } label ? Plain(label.Groups[1].Value) : "",
            Button = buttons.Count > 0 ? Plain(buttons[^1].Groups["inside"].Value) : "",
            IsPressed = buttons.Any(b => Of(b.Groups["attributes"].Value, "aria-pressed") == "true"),
        };
    }

    private static void Read(Match field, List<KeyValuePair<string, string>> fields, List<KeyValuePair<string, string>> choices)
    {
        var attributes = field.Groups["attributes"].Value;
        if (Of(attributes, "name") is not { Length: > 0 } name || Has(attributes, "disabled"))
        {
            return;
        }

        var isArea = field.Groups["area"].Success;
        var value = isArea ? WebUtility.HtmlDecode(field.Groups["area"].Value).TrimStart('\r', '\n') : Of(attributes, "value");
        var isChoice = field.Value.StartsWith("<button", StringComparison.Ordinal) || Of(attributes, "type") is "radio" or "checkbox";
        if (isChoice)
        {
            choices.Add(new(name, value ?? "on"));
        }

        if (!isChoice || Has(attributes, "checked"))
        {
            fields.Add(new(name, value ?? (isChoice ? "on" : "")));
        }
    }

    private static string? Of(string attributes, string name) => Attribute().Matches(attributes).FirstOrDefault(a => a.Groups[1].Value == name) is { } found
        ? WebUtility.HtmlDecode(found.Groups[2].Value)
        : null;

    private static bool Has(string attributes, string name) => Attribute().Matches(attributes).Any(a => a.Groups[1].Value == name);

    [GeneratedRegex("""<form(?<attributes>(?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*>(?<inside>.*?)</form>""", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("""<textarea(?<attributes>(?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*>(?<area>[^<]*)</textarea>|<(?:input|button)(?<attributes>(?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*/?>""")]
    private static partial Regex Field();

    [GeneratedRegex("""<button(?<attributes>(?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*>(?<inside>.*?)</button>""", RegexOptions.Singleline)]
    private static partial Regex Button();

    [GeneratedRegex("<label[^>]*>(.*?)</label>", RegexOptions.Singleline)]
    private static partial Regex Label();

    [GeneratedRegex("""\s([^\s=>"]+)(?:="([^"]*)")?""")]
    private static partial Regex Attribute();

    [GeneratedRegex("<template.*?</template>", RegexOptions.Singleline)]
    private static partial Regex Template();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
