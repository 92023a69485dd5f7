using CsCheck;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Tests.Harvests;
using Karavaan.Web.Tests.Live;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>A word that several people take home hangs on the wall once, with how many said it.</summary>
public sealed class SameWordTests
{
    /// <summary>The question of the check-out whose answers hang on the wall.</summary>
    private const int OneWord = 2;

    [Fact]
    public async Task A_word_said_by_several_hangs_there_once_with_how_many_said_it()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram, cem) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"), await evening.JoinAsync("Cem"));
        await evening.GoToAsync(12);
        await SayAsync(anna, "Goesting");
        await SayAsync(bram, " goesting! ");
        await SayAsync(cem, "rust");
        await HangsAsync("Goesting 2×", "rust");
        await SayAsync(cem, "GOESTING");
        await HangsAsync("Goesting 3×");
        await SayAsync(anna, "rust");
        await HangsAsync("rust", "goesting! 2×");

        async Task HangsAsync(params string[] words)
        {
            var wall = (await evening.Fleur.GetAsync("screen")).Document.QuerySelectorAll(".words > li");
            Assert.Equal(words, wall.Select(li => li.TextContent.Trim()));
        }
    }

    /// <summary>As long as fits in large type; with one sign more the wall's type is smaller.</summary>
    private static readonly string Sentence = string.Join(' ', Enumerable.Repeat("samen", 10)) + "s";

    /// <summary>What anybody says, hides or takes back changes the place of others' words.</summary>
    [Fact]
    public void Every_answer_touches_every_word_that_it_changes()
    {
        using var app = new App();
        FragmentLaw.Check(app.Services, HarvestSteps.Begins(Template), steps, length: 60, iterations: 12);
    }

    private static readonly Gen<Func<Workshop, (Command Command, Actor By)?>> steps = Gen.Frequency(
        (1, Gen.Const(Step(workshop => (Go(workshop.Programme.Current, InCheckout), Fleur)))),
        (8, Gen.Select(Gen.OneOf(Anna, Bram, Cem), Gen.OneOf("rust", "Rust.\u00a0!", "goesting", "", "👍", "❤️", Sentence, Sentence + "!")).Select((who, word) => Step(_ => (Answer(InCheckout, word, LastOf(InCheckout)), who)))),
        (2, Gen.OneOf(AnnaId, BramId, CemId).Select(who => Step(_ => (HideAnswer(InCheckout, who, LastOf(InCheckout)), Fleur)))),
        (2, Gen.OneOf(AnnaId, BramId, CemId).Select(who => Step(_ => (RestoreAnswer(InCheckout, who, LastOf(InCheckout)), Fleur)))),
        (1, Gen.Bool.Select(isOn => Step(_ => (SwitchApproval(isOn), Fleur)))),
        (1, Gen.Const(Step(_ => (Forget(CemId), Cem)))));

    private static int LastOf(StageId stage) => ((Domain.Templates.StageTemplate.Checkout)Template.Stages[stage.Number - 1]).Questions.Count - 1;

    private static Task<Answer> SayAsync(Visitor who, string word) => who.SaveAsync("put", $"answers/12/{OneWord}", ("text", word));

    private static Func<Workshop, (Command Command, Actor By)?> Step(Func<Workshop, (Command, Actor)?> next) => next;
}
