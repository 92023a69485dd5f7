using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Rehearsals;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Rehearsals;

/// <summary>Who comes and what they say: enough of it, short enough, and about what the built-in workshops ask.</summary>
public sealed class CastTests
{
    public static TheoryData<string> Languages => [.. Words.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_same_seed_gives_the_same_sixty_people_each_with_a_name_of_their_own(string language)
    {
        var cast = Cast.For(language);
        List<(string Name, string Organisation)> Hall(int seed) => [.. Enumerable.Range(1, Rehearsal.MostPeople).Select(number => cast.Member(seed, number))];
        Assert.Equal(Hall(7), Hall(7));
        Assert.NotEqual(Hall(7), Hall(8));
        Assert.Equal(Rehearsal.MostPeople, Hall(7).Select(person => person.Name).Distinct().Count());
        Assert.True(Hall(7).Take(12).Select(person => person.Organisation).Distinct().Count() >= 10);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_they_say_fits_in_its_field(string language)
    {
        var cast = Cast.For(language);
        Assert.All(cast.Said("note"), text => Assert.InRange(text.Length, 3, Limits.Note));
        Assert.All(cast.Said("answer").Concat(cast.Said("line")).Concat(cast.Said("why")).Concat(cast.Said("first-step")), text => Assert.InRange(text.Length, 3, Limits.Answer));
        foreach (var kind in "share need tip concern objection agreement shared article".Split(' '))
        {
            Assert.NotEmpty(cast[kind]);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_theme_question_and_article_of_the_built_in_workshop_has_words_of_its_own(string language)
    {
        var cast = Cast.For(language);
        var template = Shelf.Template(language: language);
        var themes = template.Stages.OfType<StageTemplate.Themes>().Single().List.Select(theme => theme.Title).ToList();
        var articles = template.Stages.OfType<StageTemplate.Charter>().Single().Articles.Select(article => article.Title).ToList();
        Assert.All(themes, title => Assert.NotEqual(cast["note"], cast.Lines("note", title.Contains)));
        Assert.All(articles, title => Assert.NotEqual(cast["article"], cast.Lines("article", of => of == title)));
        var questions = template.Stages.OfType<StageTemplate.Checkout>().Single().Questions;
        Assert.All(questions, question => Assert.NotEqual(cast["answer"], cast.Lines("answer", question.Contains)));
    }

    [Fact]
    public async Task A_page_is_read_as_a_browser_reads_it()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        foreach (var stage in Enumerable.Range(1, evening.Workshop.Programme.Stages.Length))
        {
            await evening.GoToAsync(stage);
            var answer = await anna.GetAsync("");
            var prefix = $"/w/{evening.Code}/";
            var expected = answer.Document.QuerySelectorAll("form")
                .Where(f => !f.HasAttribute("hidden") && (f.GetAttribute("action") ?? "").StartsWith(prefix, StringComparison.Ordinal))
                .Where(f => f.QuerySelectorAll("button") is var buttons && (buttons.Length == 0 || buttons.Any(b => !b.HasAttribute("disabled"))))
                .Select(f => $"{f.GetAttribute("action")![prefix.Length..]} {string.Join(',', f.QuerySelectorAll("input[name], textarea[name]").Where(i => i.GetAttribute("type") is not ("radio" or "checkbox") || i.HasAttribute("checked")).Select(i => i.GetAttribute("name")))}");
            Assert.Equal(expected, new PlayerPage(answer.Body, evening.Code).Forms.Select(f => $"{f.Path} {string.Join(',', f.Fields.Select(field => field.Key))}"));
        }
    }
}
