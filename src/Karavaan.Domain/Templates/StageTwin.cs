namespace Karavaan.Domain.Templates;

/// <summary>Compares a stage with one of another file, and puts the words of one into the other.</summary>
internal static class StageTwin
{
    /// <summary>
    /// Do people read the same in both? Minutes, numbers of dots, the way of writing or choosing and the facilitator's notes may
    /// differ: who changes those still holds the same stage. So may the pictures: those of a house stand in no file of another one.
    /// </summary>
    public static bool ReadsAs(this StageTemplate one, StageTemplate other) => Bare(one) == Bare(other);

    /// <summary>
    /// The stage in the words of its sibling, with everything else its own; <c>null</c> when the sibling is another stage: of another
    /// kind, or with other pieces.
    /// </summary>
    public static StageTemplate? In(this StageTemplate own, StageTemplate sibling) => Worded(own, sibling) is not { } worded ? null : worded with
    {
        Title = sibling.Title,
        Goal = sibling.Goal,
        Instruction = sibling.Instruction,
    };

    /// <summary>What is kept of a stage that is only read by participants.</summary>
    public static StageTemplate ForReaders(this StageTemplate stage) => stage with { Notes = "", Text = "" };

    private static StageTemplate Bare(StageTemplate stage) => stage.ForReaders() with { Minutes = 1 } switch
    {
        StageTemplate.Story story => story with { Slides = story.Slides.Select(slide => slide with { Markdown = PictureLines.Without(slide.Markdown) }).ToSequence() },
        StageTemplate.Choose choose => choose with { Dots = 1 },
        StageTemplate.Themes themes => themes with { GroupMode = default, Rounds = null },
        StageTemplate.Harvest harvest => harvest with { DotsPerPerson = 1 },
        StageTemplate.Quadrant quadrant => quadrant with { Practice = null },
        StageTemplate.Charter charter => charter with { Mode = default },
        StageTemplate.Consent consent => consent with { Mode = default },
        var other => other,
    };

    private static StageTemplate? Worded(StageTemplate own, StageTemplate sibling) => (own, sibling) switch
    {
        (StageTemplate.Welcome o, StageTemplate.Welcome s) => o with { Question = s.Question },
        (StageTemplate.Story o, StageTemplate.Story s) when o.Slides.Count == s.Slides.Count => o with
        {
            Slides = o.Slides.Zip(s.Slides, (mine, other) => other with { Markdown = PictureLines.Carried(mine.Markdown, other.Markdown) }).ToSequence(),
            WordQuestion = s.WordQuestion,
        },
        (StageTemplate.Themes o, StageTemplate.Themes s) when o.List.Select(Pieces).SequenceEqual(s.List.Select(Pieces)) => o with { List = s.List },
        (StageTemplate.Harvest o, StageTemplate.Harvest s) => o with { LineQuestion = s.LineQuestion, SubjectSentence = s.SubjectSentence },
        (StageTemplate.Quadrant o, StageTemplate.Quadrant s) when o.Examples.Select(Place).SequenceEqual(s.Examples.Select(Place)) => o with
        {
            Examples = s.Examples,
            TodayLabel = s.TodayLabel,
            LaterLabel = s.LaterLabel,
            Practice = ExampleIn(o, s, o.Practice),
        },
        (StageTemplate.Charter o, StageTemplate.Charter s) when o.Articles.Select(a => a.Number).SequenceEqual(s.Articles.Select(a => a.Number)) => o with
        {
            Articles = o.Articles.Zip(s.Articles, (mine, other) => other with { IsCore = mine.IsCore }).ToSequence(),
        },
        (StageTemplate.Consent o, StageTemplate.Consent s) when o.Starters.Count == s.Starters.Count => o with { Starters = s.Starters },
        (StageTemplate.Checkout o, StageTemplate.Checkout s) when o.Questions.Count == s.Questions.Count => o with { Questions = s.Questions },
        (StageTemplate.Choose, StageTemplate.Choose) or (StageTemplate.Agreements, StageTemplate.Agreements)
            or (StageTemplate.Sign, StageTemplate.Sign) or (StageTemplate.Break, StageTemplate.Break) => own,
        _ => null,
    };

    /// <summary>The name of a teaching example in the other language; as it is when it stands on neither list.</summary>
    public static string? ExampleIn(StageTemplate.Quadrant own, StageTemplate.Quadrant sibling, string? name) =>
        own.Examples.ToList().FindIndex(example => example.Label == name) is >= 0 and var at && at < sibling.Examples.Count
            ? sibling.Examples[at].Label
            : name;

    private static (string, int) Pieces(Theme theme) => (theme.Key, theme.Questions.Count);

    private static (double, double) Place(TeachingExample example) => (example.X, example.Y);
}
