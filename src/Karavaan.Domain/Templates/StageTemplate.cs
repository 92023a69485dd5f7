using System.Text.Json.Serialization;

namespace Karavaan.Domain.Templates;

/// <summary>
/// One step of a template's programme. The family is closed; a workshop decides for itself which kinds it can start with.
/// Texts named Markdown may hold several paragraphs; every other text is a phrase or a few sentences.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Welcome), "welcome")]
[JsonDerivedType(typeof(Story), "story")]
[JsonDerivedType(typeof(Choose), "choose")]
[JsonDerivedType(typeof(Themes), "themes")]
[JsonDerivedType(typeof(Harvest), "harvest")]
[JsonDerivedType(typeof(Quadrant), "quadrant")]
[JsonDerivedType(typeof(Charter), "charter")]
[JsonDerivedType(typeof(Consent), "consent")]
[JsonDerivedType(typeof(Agreements), "agreements")]
[JsonDerivedType(typeof(Sign), "sign")]
[JsonDerivedType(typeof(Break), "break")]
[JsonDerivedType(typeof(Checkout), "checkout")]
public abstract record StageTemplate
{
    private StageTemplate()
    {
    }

    /// <summary>The stage's name on every surface.</summary>
    public required string Title { get; init; }

    /// <summary>Planned length in whole minutes, 1 to 600.</summary>
    public required int Minutes { get; init; }

    /// <summary>What is true when the stage has worked.</summary>
    public string Goal { get; init; } = "";

    /// <summary>What participants are asked to do.</summary>
    public string Instruction { get; init; } = "";

    /// <summary>Notes for the facilitator (Markdown); never shown to participants.</summary>
    public string Notes { get; init; } = "";

    /// <summary>Other text under the stage (Markdown) for which the reader knows no label; kept so that a round trip loses nothing.</summary>
    public string Text { get; init; } = "";

    /// <summary>People arrive and answer a check-in question.</summary>
    public sealed record Welcome(string Question) : StageTemplate;

    /// <summary>A short story in slides; afterwards everybody keeps one word.</summary>
    public sealed record Story(Sequence<Slide> Slides, string WordQuestion) : StageTemplate;

    /// <summary>Everybody gives dots to the themes to talk about.</summary>
    /// <param name="Dots">Dots per person.</param>
    public sealed record Choose(int Dots) : StageTemplate;

    /// <summary>Groups talk about themes and write notes.</summary>
    /// <param name="List">The themes to divide over the groups.</param>
    /// <param name="GroupMode">How people come to their group, unless the facilitator chooses otherwise.</param>
    public sealed record Themes(Sequence<Theme> List, GroupMode GroupMode) : StageTemplate
    {
        /// <summary>The rounds of the talk, in order; null when there are none and people talk as they like.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public Sequence<TalkRound>? Rounds { get; init; }
    }

    /// <summary>Dots on notes, a line per group, and the subject of the charter.</summary>
    /// <param name="DotsPerPerson">Dots per person.</param>
    /// <param name="LineQuestion">Asks each group for its line of harvest.</param>
    /// <param name="SubjectSentence">The sentence to complete: what the charter is about and for whom.</param>
    public sealed record Harvest(int DotsPerPerson, string LineQuestion, string SubjectSentence) : StageTemplate;

    /// <summary>Everybody places an organisation, today and later.</summary>
    /// <param name="Examples">Teaching examples; shown only when the facilitator wishes, never counted.</param>
    /// <param name="TodayLabel">Names the first dot.</param>
    /// <param name="LaterLabel">Names the second dot.</param>
    public sealed record Quadrant(Sequence<TeachingExample> Examples, string TodayLabel, string LaterLabel) : StageTemplate
    {
        /// <summary>The name of the teaching example that everybody places first; <c>null</c>: the stage begins without practice.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Practice { get; init; }
    }

    /// <summary>Groups write the articles of a social charter.</summary>
    public sealed record Charter(Sequence<ArticleTemplate> Articles) : StageTemplate
    {
        /// <summary>Does one person of a group write, or everybody at once?</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public WritingMode Mode { get; init; }
    }

    /// <summary>The group decides on articles by consent.</summary>
    /// <param name="Starters">Sentence starters that help to word an objection.</param>
    public sealed record Consent(Sequence<string> Starters) : StageTemplate
    {
        /// <summary>Does everybody choose, or each group?</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public ChoiceMode Mode { get; init; }
    }

    /// <summary>Who does what by when.</summary>
    public sealed record Agreements : StageTemplate;

    /// <summary>People sign the adopted articles.</summary>
    public sealed record Sign : StageTemplate;

    /// <summary>A pause.</summary>
    public sealed record Break : StageTemplate;

    /// <summary>People say what they take home.</summary>
    public sealed record Checkout(Sequence<string> Questions) : StageTemplate;
}
