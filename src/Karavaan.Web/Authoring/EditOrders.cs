using System.Globalization;
using Karavaan.Domain.Forms;
using Karavaan.Domain.Templates;
using Karavaan.Web.Shared.Shelves;

namespace Karavaan.Web.Authoring;

/// <summary>Carries out what a button of the editor asks: another order, one more, one less, or another stage to look at.</summary>
internal sealed class EditOrders(TemplateShelf shelf)
{
    /// <summary>The template after it, and the stage that is looked at next. What can't be done changes nothing.</summary>
    /// <param name="template">The template with what was filled in.</param>
    /// <param name="stage">The stage that is looked at now, from 1; 0: the whole evening.</param>
    /// <param name="form">What was asked.</param>
    public (WorkshopTemplate Template, int Stage) CarryOut(WorkshopTemplate template, int stage, EditForm form)
    {
        var words = form.Order.Split(':');
        var at = Number(form.Order);
        return words[0] switch
        {
            "go" => (template, Math.Clamp(at, 0, template.Stages.Count)),
            "up" => Moved(template, at, at - 1),
            "down" => Moved(template, at, at + 1),
            "copy" => Longer(template, Programmes.Copy(template, at - 1), at),
            "remove" => (Programmes.Remove(template, at - 1), Math.Clamp(at, 1, Math.Max(1, template.Stages.Count - 1))),
            "add" when Fresh(form.New, template.Language) is { } fresh => Longer(template, Programmes.Insert(template, stage, fresh), stage),
            _ when PartsOf(words, at) is { } order && stage > 0 =>
                (Programmes.With(template, stage - 1, StageForms.Change(template.Stages[stage - 1], order, Words(template.Language))), stage),
            _ => (template, stage),
        };
    }

    /// <summary>The part that was moved or added, or that stands where one was, as the end of an address: there a person goes on.</summary>
    /// <param name="template">The template after it.</param>
    /// <param name="stage">The stage that is looked at, from 1.</param>
    /// <param name="order">What was asked.</param>
    public static string PlaceAfter(WorkshopTemplate template, int stage, string order)
    {
        if (stage == 0 || PartsOf(order.Split(':'), Number(order)) is not { } asked
            || StageForms.Of(template.Stages[stage - 1]).Parts.FirstOrDefault(parts => parts.Name == asked.Parts) is not { } parts)
        {
            return "";
        }

        var at = asked.Act switch
        {
            PartsAct.Add => parts.Items.Count,
            PartsAct.Up => asked.At - 1,
            PartsAct.Down => asked.At + 1,
            _ => asked.At,
        };
        return parts.Items.Count == 0 ? $"#parts-{parts.Name}" : $"#part-{parts.Name}-{Math.Clamp(at, 0, parts.Items.Count - 1)}";
    }

    private static int Number(string order) =>
        int.TryParse(order[(order.LastIndexOf(':') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The stage that came behind this one, or this one still when no more fit.</summary>
    private static (WorkshopTemplate, int) Longer(WorkshopTemplate before, WorkshopTemplate after, int stage) =>
        (after, after.Stages.Count > before.Stages.Count ? stage + 1 : stage);

    private static (WorkshopTemplate, int) Moved(WorkshopTemplate template, int from, int to)
    {
        var moved = Programmes.Swap(template, from - 1, to - 1);
        return (moved, ReferenceEquals(moved, template) ? from : to);
    }

    private static PartsOrder? PartsOf(string[] words, int at) => words switch
    {
        ["part-add", var parts] => new(parts, PartsAct.Add, 0),
        ["part-remove", var parts, _] => new(parts, PartsAct.Remove, at),
        ["part-up", var parts, _] => new(parts, PartsAct.Up, at),
        ["part-down", var parts, _] => new(parts, PartsAct.Down, at),
        _ => null,
    };

    /// <summary>A new stage is one of ours, in the language of the template: nobody begins with an empty page.</summary>
    private StageTemplate? Fresh(string kind, string language) => shelf.All().Select(file => file.Reading.Template).OfType<WorkshopTemplate>()
        .Where(template => template.Language == language).OrderByDescending(template => template.Size == WorkshopSize.Hall)
        .SelectMany(template => template.Stages).FirstOrDefault(stage => stage.GetType().Name == kind);

    private static FreshWords Words(string language)
    {
        var words = Karavaan.Documents.Texts.Words.For(language);
        return new(words[AuthoringText.FreshSlide], words[AuthoringText.FreshTheme], words[AuthoringText.FreshQuestion], words[AuthoringText.FreshArticle], words[AuthoringText.FreshExample]);
    }
}
