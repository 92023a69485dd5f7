using CsCheck;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Tests.Templates;

/// <summary>Templates of every shape, with texts that try to look like the file's own structure.</summary>
internal static class AnyTemplate
{
    private static readonly string[] hostile =
    [
        "---", "...", "## Welkom", "### Notities voor de begeleider", "### Notes pour l'animation", "### iets", "#", "##geen spatie", "Titel ##",
        "Doel: niets", "- **Doel:** x", "  Minuten: veel", "**Vraag 2:** y", "Question\u00A0: z", "Trefwoord: k", "Kern: ja", "Stap: verhaal",
        "```", "````cs", "~~~", "```\n## in code\n```", "<!--", "-->", "<!-- ## weg -->", "<script>alert(1)</script>", "<b>vet</b>",
        "| a | b |", "a|b\\|c\\", "|---|", "&#0000035;", "&#35;", "&eacute;", "&#x0041;", "\\# niets", "\t", " ", "  ", "\n", "\n\n", "\r", "\r\n", "\uFEFF",
        "\u00A0", "\u2028", "\0", "\u202E", "\uD83D", "🐫", "العربية", "titel: x", "assen:", "  links: y", "\"tussen aanhalingstekens\"", "'", "\"",
        "Ronde 1: alleen, 2", "Setext\n---", "Setext\n===", "regel\n  ---", "1. een", "> citaat", "* * *", "    ## diep", "Anna en Bram", "één woord", ":", "Doel", "Artikel 3: x",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(One(hostile), Gen.String[0, 6]);

    /// <summary>A text that may be empty.</summary>
    private static readonly Gen<string> Text = Piece.Array[0, 5].Select(One("", "\n", " ", "\n\n"), (pieces, glue) => string.Join(glue, pieces));

    /// <summary>A text that isn't empty.</summary>
    private static readonly Gen<string> Filled = Text.Where(text => text.Length > 0);

    private static readonly Gen<string> Key = One("produser", "van-buurt-naar-wereld", "a", "2026", "x-1");

    private static readonly Gen<string> Extra =
        Gen.Select(One("auteur: ", "# ", "  - ", "", "taal: ", "goedkeuren: ", "namen bij kaartjes: ", "  boven: ", "assen:", "---"), Filled, (start, rest) => start + rest);

    private static readonly Gen<AxisNames> Axis = Gen.Select(Filled, Filled, (low, high) => new AxisNames(low, high));

    private static readonly Gen<FieldName> Field = Gen.Select(Filled, Filled, (name, subtitle) => new FieldName(name, subtitle));

    private static readonly Gen<QuadrantFrame> Frame = Gen.Select(
        Axis, Axis, Field, Field, Field, Field, Gen.OneOf(Axis.Select(axis => (AxisNames?)axis), One<AxisNames?>(null, null)),
        (horizontal, vertical, a, b, c, d, right) => new QuadrantFrame(horizontal, vertical, a, b, c, d, right));

    private static readonly Gen<Sequence<string>> Texts = List(Filled, 1, 4);

    private static readonly Gen<Slide> Slide = Gen.Select(Filled, Text, (heading, text) => new Slide(heading, text));

    private static readonly Gen<Theme> Theme =
        Gen.Select(Key, Filled, Text, Texts, (key, title, introduction, questions) => new Theme(key, title, introduction, questions));

    private static readonly Gen<Sequence<TalkRound>> Rounds =
        List(Gen.Select(Gen.Enum<RoundSize>(), Gen.Int[1, 600], (size, minutes) => new TalkRound(size, minutes)), 0, 5);

    private static readonly Gen<double> Place = Gen.OneOf(Gen.Double[-1, 1], One(0, -1, 1, 0.85, -0.2, 1e-9, double.Epsilon));

    private static readonly Gen<TeachingExample> Example =
        Gen.Select(Filled, Place, Place, Text, (label, x, y, note) => new TeachingExample(label, x, y, note));

    private static readonly Gen<ArticleTemplate> Article = Gen.Select(
        Gen.Int[1, 99], Filled, Filled, Text, Gen.Bool, Text,
        (number, title, question, example, isCore, text) => new ArticleTemplate(number, title, question, example, isCore) { Text = text });

    private static readonly Gen<StageTemplate> Bare = Gen.OneOf(
        Filled.Select(question => (StageTemplate)new StageTemplate.Welcome(question) { Title = "", Minutes = 1 }),
        Gen.Select(List(Slide, 1, 4), Filled, (slides, word) => (StageTemplate)new StageTemplate.Story(slides, word) { Title = "", Minutes = 1 }),
        Gen.Int[1, 20].Select(dots => (StageTemplate)new StageTemplate.Choose(dots) { Title = "", Minutes = 1 }),
        Gen.Select(List(Theme, 1, 4), Gen.Enum<GroupMode>(), Rounds, (themes, mode, rounds) =>
            (StageTemplate)new StageTemplate.Themes(themes.DistinctBy(theme => theme.Key).ToSequence(), mode)
            {
                Title = "",
                Minutes = 1,
                Rounds = rounds.Count == 0 ? null : rounds,
            }),
        Gen.Select(Gen.Int[1, 20], Filled, Filled, (dots, line, subject) =>
            (StageTemplate)new StageTemplate.Harvest(dots, line, subject) { Title = "", Minutes = 1 }),
        Gen.Select(List(Example, 0, 4), Filled, Filled, Gen.Bool, (examples, today, later, practises) =>
            (StageTemplate)new StageTemplate.Quadrant(examples, today, later)
            {
                Title = "",
                Minutes = 1,
                Practice = practises && examples.Count > 0 ? examples[^1].Label : null,
            }),
        List(Article, 1, 4).Select(Gen.Enum<WritingMode>(), (articles, mode) =>
            (StageTemplate)new StageTemplate.Charter(articles.DistinctBy(article => article.Number).ToSequence()) { Title = "", Minutes = 1, Mode = mode }),
        Texts.Select(Gen.Enum<ChoiceMode>(), (starters, mode) =>
            (StageTemplate)new StageTemplate.Consent(starters) { Title = "", Minutes = 1, Mode = mode }),
        One<StageTemplate>(new StageTemplate.Agreements { Title = "", Minutes = 1 }),
        One<StageTemplate>(new StageTemplate.Sign { Title = "", Minutes = 1 }),
        One<StageTemplate>(new StageTemplate.Break { Title = "", Minutes = 1 }),
        Texts.Select(questions => (StageTemplate)new StageTemplate.Checkout(questions) { Title = "", Minutes = 1 }));

    private static readonly Gen<StageTemplate> Stage = Gen.Select(
        Bare, Filled, Gen.Int[1, 600], Filled, Filled, Text, Text,
        (stage, title, minutes, goal, instruction, notes, text) => stage with
        {
            Title = title,
            Minutes = minutes,
            Goal = goal,
            Instruction = instruction,
            Notes = notes,
            Text = text,
        });

    /// <summary>Any template that the reader accepts.</summary>
    public static readonly Gen<WorkshopTemplate> Whole = Gen.Select(
        Gen.Select(Key, Filled, One("nl", "fr", "en", "de"), Gen.Enum<WorkshopSize>(), Gen.Bool, Gen.Bool),
        Gen.Select(Filled, Frame, List(Stage, 1, 4).Select(WithTalk), Text, List(Extra, 0, 3), One<int?>(null, 1, 30, 365)),
        (head, body) => new WorkshopTemplate(head.Item1, head.Item2, head.Item3, head.Item4, body.Item1, body.Item2, body.Item3, body.Item4)
        {
            IsApproving = head.Item5,
            IsNamed = head.Item6,
            Extra = body.Item5,
            NamesKept = body.Item6,
        });

    /// <summary>Files that are made of pieces of files, in any order: mostly wrong ones.</summary>
    public static readonly Gen<string> File = Gen.Select(
        One("", "---\ntitel: x\ntaal: nl\n---\n", "\uFEFF---\r\nsize: hall\r\n---\r\n"),
        Gen.OneOf(Piece, One("## Stap een\n\n- **Stap:** pauze", "Minuten: 5", "Doel: rust\nen stilte", "Opdracht: drink", "### Artikel 1: x"))
            .Array[0, 40],
        (head, pieces) => head + string.Join('\n', pieces));

    /// <summary>A choice of themes has a talk about them after it.</summary>
    private static Sequence<StageTemplate> WithTalk(Sequence<StageTemplate> stages) =>
        stages.Any(stage => stage is StageTemplate.Choose)
            ? stages.Add(new StageTemplate.Themes([new("a", "A", "", ["Wat?"])], GroupMode.SelfChoice)
            {
                Title = "Gesprek",
                Minutes = 1,
                Goal = "Praten.",
                Instruction = "Praat.",
            })
            : stages;

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static Gen<Sequence<T>> List<T>(Gen<T> items, int least, int most) => items.Array[least, most].Select(all => all.ToSequence());
}
