using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Forms;

/// <summary>The stages of a template in another order, or one more or less. What can't be done changes nothing.</summary>
public static class Programmes
{
    /// <summary>The most stages that a form makes.</summary>
    public const int Most = 40;

    /// <summary>With another stage at this place, from 0.</summary>
    public static WorkshopTemplate With(WorkshopTemplate template, int at, StageTemplate stage) =>
        template.Stages[at] == stage ? template : template with { Stages = template.Stages.With(at, stage) };

    /// <summary>With this stage before the one at that place, or last.</summary>
    public static WorkshopTemplate Insert(WorkshopTemplate template, int at, StageTemplate stage) => template.Stages.Count >= Most || at < 0
        ? template
        : template with { Stages = [.. template.Stages.Take(at), stage, .. template.Stages.Skip(at)] };

    /// <summary>With the same stage once more, behind it.</summary>
    public static WorkshopTemplate Copy(WorkshopTemplate template, int at) => Has(template, at) ? Insert(template, at + 1, template.Stages[at]) : template;

    /// <summary>Without this stage, unless it is the only one.</summary>
    public static WorkshopTemplate Remove(WorkshopTemplate template, int at) => Has(template, at) && template.Stages.Count > 1
        ? template with { Stages = template.Stages.Where((_, place) => place != at).ToSequence() }
        : template;

    /// <summary>With this stage at the place of the other, and the other in its place.</summary>
    public static WorkshopTemplate Swap(WorkshopTemplate template, int at, int with) => Has(template, at) && Has(template, with)
        ? template with { Stages = template.Stages.With(at, template.Stages[with]).With(with, template.Stages[at]) }
        : template;

    private static bool Has(WorkshopTemplate template, int at) => at >= 0 && at < template.Stages.Count;
}
