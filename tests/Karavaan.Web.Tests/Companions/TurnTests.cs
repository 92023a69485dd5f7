using Karavaan.Domain.Agreements;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Companions;

/// <summary>Anna and Maria share a phone: whatever counts per person is asked of both, in turn.</summary>
public sealed class TurnTests
{
    /// <summary>What one of them does in a stage until nothing more is asked.</summary>
    private static readonly Dictionary<string, Func<Evening, SharedPhone, ParticipantId, Task>> acts = new()
    {
        ["a line at the welcome"] = (_, phone, who) => DoAsync(phone, who, "put", "answers/1/0", ("text", "Dag")),
        ["a word with the story"] = (_, phone, who) => DoAsync(phone, who, "put", "answers/2/0", ("text", "delen")),
        ["dots for themes"] = DotThemesAsync,
        ["how well the subject fits"] = (evening, phone, who) => DoAsync(
            phone, who, "put", "harvest/5/fit", ("asked", $"{evening.Workshop.Board.Poll.Asked}"), ("fit", "nearly")),
        ["practice on the quadrant"] = (_, phone, who) => DoAsync(phone, who, "put", "quadrant/6/practice", ("x", "10"), ("y", "20")),
        ["a place on the quadrant"] = (_, phone, who) => PlaceAsync(phone, who),
        ["a name beside the dot"] = (_, phone, who) => DoAsync(phone, who, "put", "quadrant/6/name", ("shown", "true")),
        ["ready in the break"] = (_, phone, who) => DoAsync(phone, who, "put", "ready/7", ("ready", "true")),
        ["an agreement that was asked"] = (evening, phone, who) => DoAsync(phone, who, "put", $"agreements/{AskedOf(evening, who)}/claim"),
        ["all questions of the check-out"] = CheckOutAsync,
        ["passing at the check-out"] = (_, phone, who) => DoAsync(phone, who, "put", "ready/12", ("ready", "true")),
    };

    public static TheoryData<string> Acts => [.. acts.Keys];

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Who_has_done_it_is_offered_to_hand_over_until_both_have(string act)
    {
        await using var evening = await Evening.StartAsync();
        var phone = await SharedPhone.OfAsync(evening, "Anna");
        var (anna, maria) = (phone.People[0], await phone.SitBesideAsync("Maria"));
        await BeginAsync(evening, phone, act);
        Assert.DoesNotContain("Jij bent klaar", await phone.PageAsync(anna), StringComparison.Ordinal);

        await acts[act](evening, phone, anna);
        Assert.Contains("Nu \u2068Maria", await phone.PageAsync(anna), StringComparison.Ordinal);
        Assert.DoesNotContain("Jij bent klaar", await phone.PageAsync(maria), StringComparison.Ordinal);

        await acts[act](evening, phone, maria);
        Assert.Contains("Iedereen op deze gsm is klaar", await phone.PageAsync(maria), StringComparison.Ordinal);
        Assert.Contains("Iedereen op deze gsm is klaar", await phone.PageAsync(anna), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_of_Maria_alone_is_offered_to_her_and_asked_of_nobody_else()
    {
        await using var evening = await Evening.StartAsync();
        var phone = await SharedPhone.OfAsync(evening, "Anna");
        var (anna, maria) = (phone.People[0], await phone.SitBesideAsync("Maria"));
        await evening.GoToAsync(10);
        await AskAsync(evening, "Maria");

        Assert.Contains("Nu \u2068Maria", await phone.PageAsync(anna), StringComparison.Ordinal);
        await DoAsync(phone, maria, "put", $"agreements/{AskedOf(evening, maria)}/claim");
        Assert.DoesNotContain("Nu \u2068Anna", await phone.PageAsync(maria), StringComparison.Ordinal);
        Assert.DoesNotContain("Nu \u2068Maria", await phone.PageAsync(anna), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_harvest_dots_and_the_subject_are_both_asked_before_the_phone_goes_on()
    {
        await using var evening = await Evening.StartAsync();
        var phone = await SharedPhone.OfAsync(evening, "Anna");
        var anna = phone.People[0];
        await phone.SitBesideAsync("Maria");
        await evening.GoToAsync(4);
        await DoAsync(phone, anna, "post", "themes/4/notes", ("text", "Samen koken"));
        await evening.GoToAsync(5);
        await SetSubjectAsync(evening);
        await acts["how well the subject fits"](evening, phone, anna);
        Assert.DoesNotContain("Jij bent klaar", await phone.PageAsync(anna), StringComparison.Ordinal);

        var note = Assert.Single(evening.Workshop.Board.Notes.Keys).Value;
        while (evening.Workshop.Board.DotsIn(new(5)).GivenBy(anna).Count < ((StageTemplate.Harvest)evening.Workshop.Programme.Now.Content).DotsPerPerson)
        {
            await DoAsync(phone, anna, "post", $"harvest/5/notes/{note:n}/dots");
        }

        Assert.Contains("Nu \u2068Maria", await phone.PageAsync(anna), StringComparison.Ordinal);
    }

    private static async Task BeginAsync(Evening evening, SharedPhone phone, string act)
    {
        switch (act)
        {
            case "a line at the welcome":
                break;
            case "a word with the story":
                await evening.GoToAsync(2);
                break;
            case "dots for themes":
                await evening.GoToAsync(3);
                break;
            case "how well the subject fits":
                await evening.GoToAsync(5);
                await evening.Fleur.SaveAsync("put", "desk/reveals/5");
                await SetSubjectAsync(evening);
                break;
            case "practice on the quadrant":
                await evening.GoToAsync(6);
                break;
            case "a place on the quadrant":
                await evening.GoToAsync(6);
                await evening.Fleur.SaveAsync("delete", "desk/quadrant/6/practice");
                break;
            case "a name beside the dot":
                await evening.GoToAsync(6);
                foreach (var who in phone.People)
                {
                    await PlaceAsync(phone, who);
                }

                await evening.Fleur.SaveAsync("put", "desk/reveals/6");
                break;
            case "ready in the break":
                await evening.GoToAsync(7);
                break;
            case "an agreement that was asked":
                await evening.GoToAsync(10);
                await AskAsync(evening, "Anna");
                await AskAsync(evening, "Maria");
                break;
            default:
                await evening.GoToAsync(12);
                break;
        }
    }

    private static async Task DotThemesAsync(Evening evening, SharedPhone phone, ParticipantId who)
    {
        for (var given = 0; given < ((StageTemplate.Choose)evening.Workshop.Programme.Now.Content).Dots; given++)
        {
            await DoAsync(phone, who, "post", "choose/3/themes/openness/dots");
        }
    }

    private static async Task PlaceAsync(SharedPhone phone, ParticipantId who)
    {
        await DoAsync(phone, who, "put", "quadrant/6/organisation", ("name", "De Linde"));
        await DoAsync(phone, who, "put", "quadrant/6/placements/today", ("x", "40"), ("y", "-50"));
        await DoAsync(phone, who, "put", "quadrant/6/placements/later", ("x", "60"), ("y", "20"));
    }

    private static async Task CheckOutAsync(Evening evening, SharedPhone phone, ParticipantId who)
    {
        for (var i = 0; i < ((StageTemplate.Checkout)evening.Workshop.Programme.Now.Content).Questions.Count; i++)
        {
            await DoAsync(phone, who, "put", $"answers/12/{i}", ("text", $"Antwoord {i}"));
        }
    }

    private static async Task SetSubjectAsync(Evening evening) =>
        await evening.Fleur.SaveAsync("put", "desk/subject", ("about", "gereedschap"), ("whom", "de wijk"));

    private static async Task AskAsync(Evening evening, string name) => await evening.Fleur.SaveAsync(
        "post", "desk/agreements/10", ("what", $"Voor {name}"), ("until", ""), ("shared", ""), ("for", name));

    private static string AskedOf(Evening evening, ParticipantId who) =>
        Assert.Single(evening.Workshop.Agreements.All.Values, one => one.Asked == who && one.Kind == AgreementKind.Added).Id.Value.ToString("n");

    private static async Task DoAsync(SharedPhone phone, ParticipantId who, string method, string path, params (string, string)[] fields)
    {
        var answer = await phone.AsAsync(who, method, path, fields);
        Assert.True(answer.Status == System.Net.HttpStatusCode.OK, $"{path}: {answer.Status} {answer.Body}");
    }
}
