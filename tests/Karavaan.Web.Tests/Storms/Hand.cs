using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Karavaan.Bench.Live;

namespace Karavaan.Web.Tests.Storms;

/// <summary>Does at random what a page offers: picks one of its forms and fills it in, now and then with nothing or too much.</summary>
/// <param name="weather">Whose dice it uses.</param>
/// <param name="secrets">Where its words come from.</param>
/// <param name="weight">How often, of a hundred, a form of a kind is taken when the dice point at it.</param>
internal sealed class Hand(Weather weather, Secrets secrets, Func<string, int> weight)
{
    private const string Day = "2035-04-09";

    /// <summary>One of the forms of the page, filled in; nothing when it has none that can be sent now.</summary>
    public Act? Choose(IElement body)
    {
        var kinds = Forms(body).GroupBy(form => Act.KindOf(form.GetAttribute("action") ?? "")).Where(kind => weather.Next(100) < weight(kind.Key)).ToList();
        if (kinds.Count == 0)
        {
            return null;
        }

        var forms = kinds[weather.Next(kinds.Count)].ToList();
        var form = forms[weather.Next(forms.Count)];
        return Form.CanBeSent(form) ? Fill(form) : null;
    }

    /// <summary>The first form of a kind that can be sent, filled in.</summary>
    public Act? Find(IElement body, string kind, Func<Form, bool>? which = null) => Forms(body)
        .Where(form => Act.KindOf(form.GetAttribute("action") ?? "") == kind && Form.CanBeSent(form) && (which is null || which(Form.Of(form))))
        .Select(Fill).FirstOrDefault();

    private static IEnumerable<IHtmlFormElement> Forms(IElement body) =>
        body.GetElementsByTagName("form").OfType<IHtmlFormElement>().Where(form => form.HasAttribute("data-command") && !form.HasAttribute("hidden"));

    private Act Fill(IHtmlFormElement form)
    {
        var (drawn, fields, text) = (Form.Of(form), new Dictionary<string, string>(), "");
        foreach (var field in Form.FieldsIn(form).Where(f => f.GetAttribute("name") is { Length: > 0 } && !f.HasAttribute("disabled")).GroupBy(f => f.GetAttribute("name")!))
        {
            var value = Value(field.ToList());
            text = IsWords(field.First()) && value.Length > 0 ? value : text;
            if (value.Length > 0 || IsWords(field.First()))
            {
                fields[field.Key] = value;
            }
        }

        var isAuto = form.HasAttribute("data-auto") || form.HasAttribute("data-replace");
        return new(drawn.Method, drawn.Path, [.. fields.Where(f => f.Key is not ("command" or "_method"))], text, isAuto);
    }

    private string Value(List<IElement> fields) => fields[0] switch
    {
        IHtmlInputElement { Type: "hidden" } hidden => hidden.GetAttribute("value") ?? "",
        IHtmlInputElement { Type: "radio" } => Pick(fields).GetAttribute("value") ?? "on",
        IHtmlInputElement { Type: "checkbox" } => weather.Next(2) == 0 ? Pick(fields).GetAttribute("value") ?? "on" : "",
        // Finer than a thumb can, so that no two places are the same.
        IHtmlInputElement { Type: "range" } => ((weather.Next(20_001) - 10_000) / 100m).ToString(CultureInfo.InvariantCulture),
        IHtmlInputElement { Type: "number" } => $"{1 + weather.Next(4)}",
        IHtmlInputElement { Type: "date" } => Day,
        IHtmlSelectElement select => select.Options.Length > 0 ? select.Options[weather.Next(select.Options.Length)].Value : "",
        IHtmlButtonElement => Pick(fields).GetAttribute("value") ?? "",
        _ => weather.Next(100) switch
        {
            < 3 => "",
            < 5 => new string('x', 3000),
            _ => secrets.NewWords(),
        },
    };

    private static bool IsWords(IElement field) => field is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" };

    private IElement Pick(List<IElement> among) => among[weather.Next(among.Count)];
}
