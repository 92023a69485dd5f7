using Karavaan.Domain;
using Karavaan.Domain.Forms;
using Karavaan.Domain.Templates;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Authoring;

/// <summary>What the editor shows.</summary>
/// <param name="Draft">The template as it is stored.</param>
/// <param name="Template">What is in it.</param>
/// <param name="Stage">The stage that is looked at, from 1; 0: the whole evening.</param>
public sealed record EditView(OwnTemplate Draft, WorkshopTemplate Template, int Stage)
{
    /// <summary>What was filled in and could not be saved; <c>null</c>: nothing.</summary>
    public EditForm? Unsaved { get; init; }

    /// <summary>What is wrong with fields.</summary>
    public Sequence<FormTrouble> Troubles { get; init; } = [];

    /// <summary>What is wrong with the whole.</summary>
    public Sequence<TemplateError> Errors { get; init; } = [];

    /// <summary>The moment of the stage that is looked at, from 1.</summary>
    public int Moment { get; init; } = 1;

    /// <summary>Was it saved in another tab, after this page was loaded?</summary>
    public bool IsStale { get; init; }

    /// <summary>Is the stage gone that was filled in?</summary>
    public bool IsGone { get; init; }

    /// <summary>The stage, or <c>null</c> for the whole evening.</summary>
    public StageTemplate? Content => Stage > 0 ? Template.Stages[Stage - 1] : null;

    /// <summary>Its form.</summary>
    public TemplateForm Form => Content is { } stage ? StageForms.Of(stage) : HeadForms.Of(Template);

    /// <summary>How long the evening is that the size is meant for, in minutes.</summary>
    public int Evening => Template.Size switch
    {
        WorkshopSize.Table => 90,
        WorkshopSize.Hall => 120,
        _ => 180,
    };

    /// <summary>What stands in a field: what was filled in, or what is stored.</summary>
    public Sequence<string> ValuesOf(FormField field) => (IsGone ? null : Unsaved?.Field(field.Name)) ?? field.Values;

    /// <summary>What is wrong with a field, or <c>null</c>.</summary>
    public FormTrouble? TroubleOf(FormField field) => Troubles.FirstOrDefault(trouble => trouble.Field == field.Name);

    /// <summary>The kinds of stages, in the order of an evening.</summary>
    public static Sequence<string> Kinds { get; } =
    [
        nameof(StageTemplate.Welcome), nameof(StageTemplate.Story), nameof(StageTemplate.Choose), nameof(StageTemplate.Themes), nameof(StageTemplate.Harvest),
        nameof(StageTemplate.Quadrant), nameof(StageTemplate.Break), nameof(StageTemplate.Charter), nameof(StageTemplate.Consent),
        nameof(StageTemplate.Agreements), nameof(StageTemplate.Sign), nameof(StageTemplate.Checkout),
    ];
}
