using System.Text.Json.Serialization;

namespace Karavaan.Domain.Templates;

/// <summary>
/// What of a workshop's texts there is in another language: each stage that a sibling file has too, and the names on the quadrant.
/// A workshop takes it along when it starts, so that whatever becomes of the files, the same log is read in the same words.
/// </summary>
/// <param name="Language">The language of these texts: nl, fr, en or de.</param>
/// <param name="Stages">The stages that there are, in order; the others stay in the workshop's language.</param>
public sealed record TemplateTranslation(string Language, Sequence<StageTranslation> Stages)
{
    /// <summary>The names around and inside the quadrant; <c>null</c>: the workshop has names of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QuadrantFrame? Quadrant { get; init; }

    /// <summary>The stage with this number, from 1, or <c>null</c>.</summary>
    public StageTemplate? Of(int stage) => Stages.FirstOrDefault(told => told.Stage == stage)?.Content;
}

/// <summary>A stage in another language.</summary>
/// <param name="Stage">Its number in the workshop, from 1.</param>
/// <param name="Content">What people read. Notes for the facilitator are left out: a desk is in the workshop's language.</param>
public sealed record StageTranslation(int Stage, StageTemplate Content);
