using Karavaan.Domain.Agreements;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>Anna and Bram play the whole workshop over HTTP and type the same thing into every field there is.</summary>
internal sealed class Play(Evening evening, Visitor anna, Visitor bram, string says)
{
    /// <summary>Called wherever a page shows something new.</summary>
    public Func<Task> Look { get; init; } = () => Task.CompletedTask;

    /// <summary>Under which name Anna signs.</summary>
    public string Signs { get; init; } = "Anna";

    /// <summary>Who takes the second article further.</summary>
    public string Keeper { get; init; } = "Dina";

    /// <summary>The organisation that Bram comes for.</summary>
    public string Organisation { get; init; } = "Velt";

    private Visitor Desk => evening.Fleur;

    public async Task AllAsync()
    {
        await OpenAsync();
        await ThemesAsync();
        await QuadrantAsync();
        await CharterAsync();
        await ConsentAsync();
        await AgreeAsync();
        await LeaveAsync();
    }

    private async Task OpenAsync()
    {
        await anna.SaveAsync("put", "answers/1/0", ("text", says));
        await anna.SaveAsync("put", "ready/1", ("ready", "true"));
        await Look();
        await evening.GoToAsync(2);
        await Look();
        await anna.SaveAsync("put", "answers/2/0", ("text", says));
        var story = (Karavaan.Domain.Templates.StageTemplate.Story)evening.Workshop.Programme.Now.Content;
        await Desk.SaveAsync("put", "desk/slides/2", ("slide", $"{story.Slides.Count}"));
        await Look();
    }

    private async Task ThemesAsync()
    {
        await evening.GoToAsync(3);
        await anna.SaveAsync("post", "choose/3/themes/openness/dots");
        await Look();
        await Desk.SaveAsync("put", "desk/reveals/3");
        await Desk.SaveAsync("put", "desk/choose/3/proposal");
        await Look();
        await evening.GoToAsync(4);
        await anna.SaveAsync("post", "themes/4/notes", ("text", says));
        await bram.SaveAsync("post", "themes/4/notes", ("text", says));
        await Desk.SaveAsync("put", "desk/themes/4/round", ("round", "2"));
        await Look();
        await Desk.SaveAsync("put", "desk/themes/4/round", ("round", "5"));
        await anna.SaveAsync("put", $"notes/{evening.Workshop.Board.Notes.Keys.First().Value:n}/pick");
        await Look();
        await evening.GoToAsync(5);
        var note = evening.Workshop.Board.Notes.Keys.First().Value;
        await anna.SaveAsync("post", $"harvest/5/notes/{note:n}/dots");
        await bram.SaveAsync("put", "harvest/5/line", ("text", says));
        await Desk.SaveAsync("put", "desk/subject", ("about", says), ("whom", says));
        await Look();
        await Desk.SaveAsync("put", "desk/reveals/5");
        await Look();
    }

    private async Task QuadrantAsync()
    {
        await evening.GoToAsync(6);
        await Look();
        await anna.SaveAsync("put", "quadrant/6/organisation", ("name", says));
        await anna.SaveAsync("put", "quadrant/6/placements/today", ("x", "40"), ("y", "-50"));
        await anna.SaveAsync("put", "quadrant/6/placements/later", ("x", "60"), ("y", "20"));
        await anna.SaveAsync("put", "quadrant/6/why", ("text", says));
        await Look();
        await Desk.SaveAsync("put", "desk/reveals/6");
        await Look();
        await ShowAsync();
        await evening.GoToAsync(7);
        await bram.SaveAsync("put", "quadrant/7/organisation", ("name", Organisation));
        await anna.SaveAsync("post", "market/7/offers", ("kind", "share"), ("text", says));
        await bram.SaveAsync("put", $"market/7/offers/{evening.Workshop.Market.Open.Last().Id.Value}/use");
        await Look();
    }

    private async Task ShowAsync()
    {
        await anna.SaveAsync("put", "quadrant/6/name", ("shown", "true"));
        await anna.SaveAsync("put", "quadrant/6/first-step", ("text", says));
        await Desk.SaveAsync("put", "desk/quadrant/6/arrows");
        await Look();
        await Desk.SaveAsync("put", "desk/quadrant/6/spotlight", ("organisation", $"{evening.Workshop.Quadrants.Find(says)?.Value}"));
        await Look();
    }

    private async Task CharterAsync()
    {
        await evening.GoToAsync(8);
        await Desk.SaveAsync("put", "desk/charter/8/articles/1/group", ("group", "1"));
        await anna.SaveAsync("put", "charter/8/articles/1/pen");
        await anna.SaveAsync("put", "charter/8/articles/1/text", ("text", says));
        await Look();
        await bram.SaveAsync("post", "charter/8/articles/1/tips", ("text", says));
        await anna.SaveAsync("put", $"charter/8/articles/1/sources/{evening.Workshop.Board.Notes.Keys.First().Value:n}");
        await Look();
        await Desk.SaveAsync("put", "desk/articles/2/text", ("text", says));
        await Desk.SaveAsync("post", "desk/charter/8/articles/1/versions");
        await Look();
    }

    private async Task ConsentAsync()
    {
        await evening.GoToAsync(9);
        await AskAsync(Choice.Objection);
        await Desk.SaveAsync("put", $"desk/consent/rounds/{Round}/objection", ("objection", "0"));
        await Look();
        await Desk.SaveAsync("put", "desk/articles/1/text", ("text", $"Beter: {says}"));
        await Look();
        await AskAsync(Choice.Concern);
        await Desk.SaveAsync("put", "desk/consent/articles/1/adoption");
        await Look();
        await Desk.SaveAsync("put", "desk/consent/articles/2/keeper", ("name", Keeper), ("until", "2099-04-09"));
        await Look();
    }

    private async Task AgreeAsync()
    {
        await evening.GoToAsync(10);
        await Look();
        await anna.SaveAsync("post", "agreements/10", ("what", says), ("until", "2035-04-09"), ("shared", says), ("claims", "yes"));
        await bram.SaveAsync("post", "agreements/10", ("what", says), ("until", ""), ("shared", ""));
        await bram.SaveAsync("put", $"agreements/{AgreementId.Of(AgreementKind.Keeping).Value:n}/claim");
        await Desk.SaveAsync(
            "put", $"desk/agreements/{AgreementId.Of(AgreementKind.Rereading).Value:n}/terms", ("until", "2035-03-12"));
        await Desk.SaveAsync("post", "desk/agreements/10", ("what", says), ("until", "2035-04-09"), ("shared", says), ("for", ""));
        await Look();
    }

    private async Task LeaveAsync()
    {
        await evening.GoToAsync(11);
        await Look();
        await anna.SaveAsync("put", "sign/11/signature", ("as", "organisation"), ("name", Signs), ("organisation", says));
        await bram.SaveAsync("put", "sign/11/signature", ("as", "board"), ("name", Signs), ("organisation", says), ("until", "2035-04-09"));
        await Look();
        await Desk.SaveAsync("put", "desk/locks/11");
        await Look();
        await evening.GoToAsync(12);
        await anna.SaveAsync("put", "answers/12/0", ("text", says));
        await bram.SaveAsync("put", "answers/12/1", ("text", says));
        await Look();
        await Desk.SaveAsync("put", "desk/closing");
        await Look();
    }

    private string Round => evening.Workshop.Charter.OnScreen!.Value.Value.ToString("n");

    private async Task AskAsync(Choice ofAnna)
    {
        await Desk.SaveAsync("post", "desk/consent/articles/1/rounds");
        await Look();
        await anna.SaveAsync("put", $"consent/rounds/{Round}/choice", ("choice", ofAnna.ToString().ToLowerInvariant()), ("reason", says));
        await bram.SaveAsync("put", $"consent/rounds/{Round}/choice", ("choice", "consent"));
        await Look();
        await Desk.SaveAsync("put", $"desk/consent/rounds/{Round}/reveal");
        await Look();
    }
}
