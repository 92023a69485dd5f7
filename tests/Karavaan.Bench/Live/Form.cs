using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Karavaan.Bench.Live;

/// <summary>
/// A form of a page: where it goes, and what its fields say as the server drew them. It can be sent after the page has changed too,
/// as by somebody who tapped just before.
/// </summary>
/// <param name="Path">Its action.</param>
/// <param name="Method">As our client sends it: <c>data-command</c> goes before the form's own method.</param>
/// <param name="Fields">Name and value of every field that would be sent.</param>
internal sealed record Form(string Path, HttpMethod Method, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>Reads every form in an element that can be sent, in the order of the page.</summary>
    /// <param name="root">The element.</param>
    /// <param name="pattern">How its address must end (<see cref="Glob"/>); empty: any. Only those are read: pages have hundreds of forms.</param>
    public static IEnumerable<Form> In(IElement root, string pattern = "") =>
        root.GetElementsByTagName("form").OfType<IHtmlFormElement>().Where(f => pattern.Length == 0 || Glob.IsMatch(PathOf(f), pattern)).Where(CanBeSent).Select(Of);

    /// <summary>The value of a field; <c>null</c> when there is none.</summary>
    public string? this[string name] => Fields.Where(f => f.Key == name).Select(f => f.Value).FirstOrDefault();

    /// <summary>The same form, filled in.</summary>
    public Form With(params (string Name, string Value)[] fields) => this with
    {
        Fields = [.. Fields.Where(f => !fields.Any(given => given.Name == f.Key)), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))],
    };

    /// <summary>Where a form goes and what stands in it.</summary>
    public static Form Of(IHtmlFormElement form)
    {
        var method = form.GetAttribute("data-command") is { Length: > 0 } command ? command : form.GetAttribute("method") ?? "get";
        return new(PathOf(form), new(method.ToUpperInvariant()), [.. FieldsIn(form).SelectMany(FieldsOf)]);
    }

    /// <summary>Not when its only button is disabled; without a button it sends itself.</summary>
    public static bool CanBeSent(IHtmlFormElement form)
    {
        var buttons = FieldsIn(form).Where(e => e.NodeName == "BUTTON").ToList();
        return buttons.Count == 0 || buttons.Any(b => !b.HasAttribute("disabled"));
    }

    private static string PathOf(IHtmlFormElement form) => form.GetAttribute("action") ?? "";

    /// <summary>What stands in the form: its <c>elements</c> would search the whole page for each form.</summary>
    public static IEnumerable<IElement> FieldsIn(IHtmlFormElement form) =>
        form.Descendants<IElement>().Where(e => e.NodeName is "BUTTON" or "INPUT" or "TEXTAREA" or "SELECT");

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IElement field) => field switch
    {
        { NodeName: "BUTTON" } => [],
        _ when field.GetAttribute("name") is not { Length: > 0 } || field.HasAttribute("disabled") => [],
        IHtmlInputElement { Type: "checkbox" or "radio" } choice when !choice.HasAttribute("checked") => [],
        IHtmlInputElement { Type: "submit" } => [],
        IHtmlInputElement input => [new(input.Name!, input.GetAttribute("value") ?? (input.Type is "checkbox" or "radio" ? "on" : ""))],
        IHtmlTextAreaElement area => [new(area.Name!, area.TextContent)],
        IHtmlSelectElement select => Chosen(select) is { } option ? [new(select.Name!, option.Value)] : [],
        _ => [],
    };

    private static IHtmlOptionElement? Chosen(IHtmlSelectElement select) =>
        select.Options.FirstOrDefault(o => o.HasAttribute("selected")) ?? (select.Options.Length > 0 ? select.Options[0] : null);
}
