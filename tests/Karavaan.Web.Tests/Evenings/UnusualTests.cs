using System.Net;
using Karavaan.Domain.Templates;
using UglyToad.PdfPig;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>
/// Workshops that nobody planned for: one stage, nobody, one person, three hundred people, words of sixty letters. No page of any
/// surface breaks, and what people take home opens.
/// </summary>
public sealed class UnusualTests
{
    private const string LongWord = "Gemeenschapsgereedschapskistenuitleendienstvrijwilligerswerk";
    private const int Crowd = 300;
    private const int AtOnce = 12;

    private static readonly WorkshopTemplate whole = Shelf.Template();

    /// <summary>All but choosing, which the reader refuses without a talk to choose for.</summary>
    public static TheoryData<string> Kinds => [.. whole.Stages.Where(stage => stage is not StageTemplate.Choose).Select(KindOf).Distinct()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_template_with_one_stage_is_a_workshop(string kind)
    {
        await using var evening = await StartAsync(whole with { Stages = [.. whole.Stages.Where(s => KindOf(s) == kind || IsTalkOf(s, kind)).DistinctBy(KindOf)] });
        var anna = await evening.JoinAsync("Anna");
        await LookAsync(evening, anna);
        await EndAsync(evening);
        await LookAsync(evening, anna);
    }

    [Theory]
    [InlineData(nameof(StageTemplate.Quadrant), false)]
    [InlineData(nameof(StageTemplate.Charter), true)]
    public async Task A_workshop_without_a_charter_offers_none_to_take_home(string kind, bool hasCharter)
    {
        await using var evening = await StartAsync(whole with { Stages = [.. whole.Stages.Where(s => KindOf(s) == kind)] });
        await EndAsync(evening);
        var results = (await evening.Fleur.GetAsync("results")).Document;
        Assert.Equal(hasCharter, results.QuerySelector("a[href$='charter.pdf']") is not null);
        Assert.NotNull(results.QuerySelector("a[href$='report.pdf']"));
    }

    /// <summary>A choice of themes starts only with a talk about them after it.</summary>
    private static bool IsTalkOf(StageTemplate stage, string kind) => kind == nameof(StageTemplate.Choose) && stage is StageTemplate.Themes;

    [Fact]
    public async Task An_evening_to_which_nobody_comes_can_be_played_and_closed()
    {
        await using var evening = await Evening.StartAsync();
        await WalkAsync(evening, null);
        await EndAsync(evening);
    }

    [Fact]
    public async Task One_person_who_does_nothing_sees_every_stage()
    {
        await using var evening = await Evening.StartAsync();
        await WalkAsync(evening, await evening.JoinAsync(""));
        await EndAsync(evening);
    }

    [Fact]
    public async Task Three_hundred_people_with_words_of_sixty_letters_break_nothing()
    {
        await using var evening = await Evening.StartAsync();
        var people = new List<Visitor>();
        foreach (var some in Enumerable.Range(0, Crowd).Chunk(AtOnce))
        {
            people.AddRange(await Task.WhenAll(some.Select(_ => evening.JoinAsync(LongWord[..40]))));
        }

        await WalkAsync(evening, people[0], (stage, content) => content switch
        {
            StageTemplate.Themes => EachAsync(people, p => p.SaveAsync("post", $"themes/{stage}/notes", ("text", LongWord))),
            StageTemplate.Quadrant => EachAsync(people, async p =>
            {
                await p.SaveAsync("put", $"quadrant/{stage}/organisation", ("name", LongWord));
                await p.SaveAsync("put", $"quadrant/{stage}/placements/today", ("x", "40"), ("y", "-50"));
            }),
            StageTemplate.Consent => AdoptAsync(evening, people),
            StageTemplate.Sign => EachAsync(people, p => p.SaveAsync("put", $"sign/{stage}/signature", ("as", "self"), ("name", LongWord))),
            _ => Task.CompletedTask,
        });
        Assert.Equal(Crowd, evening.Workshop.Roster.Count);
        Assert.Equal(Crowd, evening.Workshop.Board.Notes.Count);
        Assert.Equal(Crowd, evening.Workshop.Charter.Signatures.Count);
        var pages = await EndAsync(evening);
        Assert.Contains(LongWord, string.Concat(pages.Where(c => !char.IsWhiteSpace(c) && c != '\u00ad')), StringComparison.Ordinal);
    }

    private static string KindOf(StageTemplate stage) => stage.GetType().Name;

    private static Task<Evening> StartAsync(WorkshopTemplate template) => Evening.StartAsync(TemplateWriter.Write(template));

    private static async Task EachAsync(IEnumerable<Visitor> people, Func<Visitor, Task> act)
    {
        foreach (var some in people.Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(act));
        }
    }

    private static async Task AdoptAsync(Evening evening, IEnumerable<Visitor> people)
    {
        await evening.Fleur.SaveAsync("put", "desk/articles/1/text", ("text", LongWord));
        await evening.Fleur.SaveAsync("post", "desk/consent/articles/1/rounds");
        var round = $"consent/rounds/{evening.Workshop.Charter.OnScreen!.Value.Value:n}";
        await EachAsync(people, p => p.SaveAsync("put", $"{round}/choice", ("choice", "consent")));
        await evening.Fleur.SaveAsync("put", $"desk/{round}/reveal");
        await evening.Fleur.SaveAsync("put", "desk/consent/articles/1/adoption");
    }

    /// <summary>Every stage on every surface, before and after its reveal.</summary>
    private static async Task WalkAsync(Evening evening, Visitor? phone, Func<int, StageTemplate, Task>? act = null)
    {
        foreach (var stage in evening.Workshop.Programme.Stages)
        {
            if (stage.Id.Number > 1)
            {
                await evening.GoToAsync(stage.Id.Number);
            }

            await LookAsync(evening, phone);
            await (act?.Invoke(stage.Id.Number, stage.Content) ?? Task.CompletedTask);
            if (stage.CanReveal)
            {
                await evening.Fleur.SaveAsync("put", $"desk/reveals/{stage.Id.Number}");
            }

            await LookAsync(evening, phone);
        }
    }

    private static async Task LookAsync(Evening evening, Visitor? phone)
    {
        foreach (var (who, path) in new[] { (phone, ""), (evening.Fleur, "screen"), (evening.Fleur, "desk") })
        {
            if (who is not null)
            {
                var answer = await who.GetAsync(path);
                Assert.Equal(HttpStatusCode.OK, answer.Status);
                PageScan.Check(answer.Body, path);
            }
        }
    }

    /// <summary>Closes the workshop; gives the text of the charter. That and the report have pages.</summary>
    private static async Task<string> EndAsync(Evening evening)
    {
        await evening.Fleur.SaveAsync("put", "desk/closing");
        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.GetAsync("results")).Status);
        Assert.NotEmpty(await ReadAsync(evening, "report"));
        return await ReadAsync(evening, "charter");
    }

    private static async Task<string> ReadAsync(Evening evening, string document)
    {
        var answer = await evening.Fleur.GetAsync($"results/{document}.pdf");
        using var pdf = PdfDocument.Open(await answer.Message.Content.ReadAsByteArrayAsync());
        return string.Concat(pdf.GetPages().Select(page => page.Text));
    }
}
