using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Forms;

/// <summary>A stage as a form, and back. What the form doesn't show, and what nobody changed, stays exactly as it is.</summary>
public static class StageForms
{
    private const int MostMinutes = 600;
    private const int MostDots = 20;

    private static readonly Lens<StageTemplate>[] Common =
    [
        Lenses.Text<StageTemplate>("Title", FieldShape.Line, stage => stage.Title, (stage, text) => stage with { Title = text }),
        Lenses.Number<StageTemplate>("Minutes", 1, MostMinutes, stage => stage.Minutes, (stage, minutes) => stage with { Minutes = minutes }),
        Lenses.Text<StageTemplate>("Instruction", FieldShape.Text, stage => stage.Instruction, (stage, text) => stage with { Instruction = text }),
        Lenses.Text<StageTemplate>("Goal", FieldShape.Text, stage => stage.Goal, (stage, text) => stage with { Goal = text }),
    ];

    private static readonly Lens<StageTemplate>[] Last =
    [
        Lenses.Text<StageTemplate>("Text", new(FieldKind.Text) { IsRare = true }, stage => stage.Text, (stage, text) => stage with { Text = text }),
        Lenses.Text<StageTemplate>("Notes", FieldShape.MaybeText, stage => stage.Notes, (stage, text) => stage with { Notes = text }),
    ];

    /// <summary>The form of this stage.</summary>
    public static TemplateForm Of(StageTemplate stage) => new(
        Fields(stage).Select(field => field.Show(stage, "")).ToSequence(),
        Parts(stage).Select(parts => parts.Show(stage)).ToSequence(),
        Last.Select(field => field.Show(stage, "")).ToSequence());

    /// <summary>The stage with what was filled in; <paramref name="filled"/> gives <c>null</c> for a field that was not sent.</summary>
    public static FormReading<StageTemplate> Read(StageTemplate stage, Func<string, Sequence<string>?> filled)
    {
        var given = new Filled(filled);
        var read = Fields(stage).Concat(Last).Aggregate(stage, (into, field) => field.Read(into, "", given));
        return new(Mend(stage, Parts(stage).Aggregate(read, (into, parts) => parts.Read(into, given))), given.Troubles.ToSequence());
    }

    /// <summary>The stage with one part more, one away or one of place.</summary>
    public static StageTemplate Change(StageTemplate stage, PartsOrder order, FreshWords words) =>
        Parts(stage).FirstOrDefault(parts => parts.Name == order.Parts) is { } parts ? Mend(stage, parts.Change(stage, order, words)) : stage;

    private static IEnumerable<Lens<StageTemplate>> Fields(StageTemplate stage) => Common.Concat(Own(stage));

    private static IEnumerable<Lens<StageTemplate>> Own(StageTemplate stage) => stage switch
    {
        StageTemplate.Welcome => [Text<StageTemplate.Welcome>("Question", welcome => welcome.Question, (welcome, text) => welcome with { Question = text })],
        StageTemplate.Story => [Text<StageTemplate.Story>("WordQuestion", story => story.WordQuestion, (story, text) => story with { WordQuestion = text })],
        StageTemplate.Choose =>
            [Lenses.Number<StageTemplate.Choose>("Dots", 1, MostDots, choose => choose.Dots, (choose, dots) => choose with { Dots = dots }).Widen<StageTemplate, StageTemplate.Choose>()],
        StageTemplate.Themes =>
            [Lenses.Choice<StageTemplate.Themes, GroupMode>("GroupMode", talk => talk.GroupMode, (talk, mode) => talk with { GroupMode = mode }).Widen<StageTemplate, StageTemplate.Themes>()],
        StageTemplate.Harvest =>
        [
            Lenses.Number<StageTemplate.Harvest>("Dots", 1, MostDots, harvest => harvest.DotsPerPerson, (harvest, dots) => harvest with { DotsPerPerson = dots }).Widen<StageTemplate, StageTemplate.Harvest>(),
            Text<StageTemplate.Harvest>("LineQuestion", harvest => harvest.LineQuestion, (harvest, text) => harvest with { LineQuestion = text }),
            Text<StageTemplate.Harvest>("SubjectSentence", harvest => harvest.SubjectSentence, (harvest, text) => harvest with { SubjectSentence = text }),
        ],
        StageTemplate.Quadrant quadrant =>
        [
            Text<StageTemplate.Quadrant>("TodayLabel", place => place.TodayLabel, (place, text) => place with { TodayLabel = text }),
            Text<StageTemplate.Quadrant>("LaterLabel", place => place.LaterLabel, (place, text) => place with { LaterLabel = text }),
            Practice(quadrant),
        ],
        StageTemplate.Charter =>
            [Lenses.Choice<StageTemplate.Charter, WritingMode>("Writing", charter => charter.Mode, (charter, mode) => charter with { Mode = mode }).Widen<StageTemplate, StageTemplate.Charter>()],
        StageTemplate.Consent =>
        [
            Lenses.Choice<StageTemplate.Consent, ChoiceMode>("Choice", consent => consent.Mode, (consent, mode) => consent with { Mode = mode }).Widen<StageTemplate, StageTemplate.Consent>(),
            Lenses.Texts<StageTemplate.Consent>("Starters", consent => consent.Starters, (consent, texts) => consent with { Starters = texts }).Widen<StageTemplate, StageTemplate.Consent>(),
        ],
        StageTemplate.Checkout =>
            [Lenses.Texts<StageTemplate.Checkout>("Questions", last => last.Questions, (last, texts) => last with { Questions = texts }).Widen<StageTemplate, StageTemplate.Checkout>()],
        _ => [],
    };

    private static IEnumerable<IPartsLens<StageTemplate>> Parts(StageTemplate stage) => stage switch
    {
        StageTemplate.Story => [PartsOfStages.Slides],
        StageTemplate.Themes => [PartsOfStages.Rounds, PartsOfStages.Themes],
        StageTemplate.Quadrant => [PartsOfStages.Examples],
        StageTemplate.Charter => [PartsOfStages.Articles],
        _ => [],
    };

    private static Lens<StageTemplate> Text<T>(string name, Func<T, string> get, Func<T, string, T> set)
        where T : StageTemplate => Lenses.Text(name, FieldShape.Text, get, set).Widen<StageTemplate, T>();

    /// <summary>One of the examples by its place in their list, because names can be changed in the same form; or none.</summary>
    private static Lens<StageTemplate> Practice(StageTemplate.Quadrant quadrant)
    {
        string Of(StageTemplate.Quadrant stage) => stage.Examples.Index().Where(one => one.Item.Label == stage.Practice).Select(one => $"{one.Index}").FirstOrDefault("");
        var shape = FieldShape.Choice([.. quadrant.Examples.Select((_, at) => $"{at}")]) with { IsRequired = false };
        return Lenses.Text<StageTemplate.Quadrant>(
            "Practice", shape, Of, (stage, value) => stage with { Practice = value.Length == 0 ? null : stage.Examples[int.Parse(value, null)].Label }).Widen<StageTemplate, StageTemplate.Quadrant>();
    }

    /// <summary>The example to practise with follows its name; when it is gone there is none.</summary>
    private static StageTemplate Mend(StageTemplate before, StageTemplate after)
    {
        if (before is not StageTemplate.Quadrant old || after is not StageTemplate.Quadrant { Practice: { } practice } now || now.Examples.Any(example => example.Label == practice))
        {
            return after;
        }

        var at = old.Examples.Index().Where(one => one.Item.Label == practice).Select(one => one.Index).FirstOrDefault(-1);
        return now with { Practice = at >= 0 && now.Examples.Count == old.Examples.Count ? now.Examples[at].Label : null };
    }
}
