using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Karavaan.Web.Tests.Publications;

/// <summary>Two facilitators with the open letter before them, without script.</summary>
public sealed class LetterTests
{
    [Fact]
    public async Task Two_who_word_the_letter_at_once_keep_each_others_words_and_are_told()
    {
        using var house = await ResultsHouse.OpenAsync();
        var letter = $"/w/{house.Room.State.Row.Code}/desk/letter";
        var drawn = new HtmlParser().ParseDocument(await house.Fleur.GetStringAsync(letter)).QuerySelectorAll("#letter input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(field => field.Name!, field => field.Value);
        var text = drawn["drawnText"];
        var first = await house.Fleur.PostAsync(letter, Form("Eerst: " + text));
        Assert.DoesNotContain("merged", first.Headers.Location!.ToString(), StringComparison.Ordinal);
        var second = await house.Fleur.PostAsync(letter, Form(text + " Ten slotte."));
        Assert.Contains("merged", second.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("samen met wat iemand anders", await house.Fleur.GetStringAsync(second.Headers.Location), StringComparison.Ordinal);
        var saved = house.Room.State.Workshop.Charter.Letter!.Text;
        Assert.StartsWith("Eerst: ", saved, StringComparison.Ordinal);
        Assert.EndsWith(" Ten slotte.", saved, StringComparison.Ordinal);

        FormUrlEncodedContent Form(string now) => new([.. drawn.Where(field => field.Key != "command"), new("salutation", drawn["drawnSalutation"]), new("to", drawn["drawnTo"]), new("text", now)]);
    }
}
