namespace Karavaan.Domain.Templates;

/// <summary>How a kind of stage stands in the file: its word, its fields, its parts, and how a stage is made of them.</summary>
/// <param name="Name">The word behind the label of the stage.</param>
/// <param name="Own">The labels that only this kind has.</param>
/// <param name="Parts">Which headings of level 3 are parts.</param>
/// <param name="Build">Makes the stage, complaining about what is missing.</param>
internal sealed record StageKind(Word Name, Word[] Own, PartForm Parts, Func<StageSource, StageTemplate> Build)
{
    public static readonly StageKind Welcome = new(
        new("welkom", "accueil", "welcome", "Willkommen"),
        [Labels.Question],
        PartForm.Notes,
        source => new StageTemplate.Welcome(source.Fields.Required(Labels.Question)) { Title = source.Title, Minutes = source.Minutes });

    public static readonly StageKind Story = new(
        new("verhaal", "histoire", "story", "Geschichte"),
        [Labels.OneWord],
        PartForm.Slides,
        source => new StageTemplate.Story(source.Slides(), source.Fields.Required(Labels.OneWord)) { Title = source.Title, Minutes = source.Minutes });

    public static readonly StageKind Choose = new(
        new("kiezen", "choix", "choose", "Wählen"),
        [Labels.Dots],
        PartForm.Notes,
        source => new StageTemplate.Choose(source.Dots()) { Title = source.Title, Minutes = source.Minutes });

    public static readonly StageKind Themes = new(
        new("thema's", "thèmes", "themes", "Themen"),
        [Labels.Groups, Labels.Round],
        PartForm.Themes,
        source => new StageTemplate.Themes(source.Themes(), source.GroupMode())
        {
            Title = source.Title,
            Minutes = source.Minutes,
            Rounds = source.Rounds(),
        });

    public static readonly StageKind Harvest = new(
        new("oogst", "récolte", "harvest", "Ernte"),
        [Labels.Dots, Labels.Line, Labels.Subject],
        PartForm.Notes,
        source => new StageTemplate.Harvest(source.Dots(), source.Fields.Required(Labels.Line), source.Fields.Required(Labels.Subject))
        {
            Title = source.Title,
            Minutes = source.Minutes,
        });

    public static readonly StageKind Quadrant = new(
        new("kwadrant", "carte", "quadrant", "Vier-Felder-Karte", "Karte"),
        [Labels.Today, Labels.Later, Labels.Practice],
        PartForm.Examples,
        source =>
        {
            var examples = source.Examples();
            return new StageTemplate.Quadrant(examples, source.Fields.Required(Labels.Today), source.Fields.Required(Labels.Later))
            {
                Title = source.Title,
                Minutes = source.Minutes,
                Practice = source.Practice(examples),
            };
        });

    public static readonly StageKind Charter = new(
        new("charter", "charte", "charter", "Charta"),
        [Labels.Writing],
        PartForm.Articles,
        source => new StageTemplate.Charter(source.Articles())
        {
            Title = source.Title,
            Minutes = source.Minutes,
            Mode = source.Fields.Choice(Labels.Writing, Choices.WritingModes, WritingMode.Pen),
        });

    public static readonly StageKind Consent = new(
        new("consent", "consentement", "consent", "Konsent"),
        [Labels.Choice, Labels.Starter],
        PartForm.Notes,
        source => new StageTemplate.Consent(source.Fields.Several(Labels.Starter))
        {
            Title = source.Title,
            Minutes = source.Minutes,
            Mode = source.Fields.Choice(Labels.Choice, Choices.ChoiceModes, ChoiceMode.Person),
        });

    public static readonly StageKind Agreements = new(
        new("afspraken", "accords", "agreements", "Abmachungen"),
        [],
        PartForm.Notes,
        source => new StageTemplate.Agreements { Title = source.Title, Minutes = source.Minutes });

    public static readonly StageKind Sign = new(
        new("tekenen", "signature", "sign", "Unterschreiben"),
        [],
        PartForm.Notes,
        source => new StageTemplate.Sign { Title = source.Title, Minutes = source.Minutes });

    public static readonly StageKind Break = new(
        new("pauze", "pause", "break", "Pause"),
        [],
        PartForm.Notes,
        source => new StageTemplate.Break { Title = source.Title, Minutes = source.Minutes });

    public static readonly StageKind Checkout = new(
        new("check-out", "clôture", "check-out", "Abschluss", "checkout", "check-uit"),
        [Labels.Question],
        PartForm.Notes,
        source => new StageTemplate.Checkout(source.Fields.Several(Labels.Question)) { Title = source.Title, Minutes = source.Minutes });

    /// <summary>Every kind, in the order of an evening.</summary>
    public static readonly StageKind[] All =
        [Welcome, Story, Choose, Themes, Harvest, Quadrant, Break, Charter, Consent, Agreements, Sign, Checkout];

    /// <summary>The labels that the reader looks for under the heading of such a stage.</summary>
    public Word[] Known { get; } = [.. Labels.OfEveryStage, .. Own];

    /// <summary>Whether a heading of level 3, as written, begins a part of such a stage.</summary>
    public bool IsPart(string heading) => Labels.Notes.Is(heading) || Parts switch
    {
        PartForm.Notes => false,
        PartForm.Examples => Labels.Examples.Is(heading),
        _ => true,
    };
}

/// <summary>What the headings of level 3 in a stage are, beside the facilitator's notes.</summary>
internal enum PartForm
{
    /// <summary>Nothing: text.</summary>
    Notes,

    /// <summary>Each one a slide.</summary>
    Slides,

    /// <summary>Each one a theme.</summary>
    Themes,

    /// <summary>Each one an article.</summary>
    Articles,

    /// <summary>One of them the table of teaching examples.</summary>
    Examples,
}
