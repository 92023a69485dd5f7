using CsCheck;
using Karavaan.Domain.Forms;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Tests.Templates;

/// <summary>A template as forms: what the form doesn't show and what nobody changed stays, whatever is in it.</summary>
public sealed class FormTests
{
    private static readonly FreshWords Fresh = new("Nieuw beeld", "Nieuw thema", "Welke vraag?", "Nieuw artikel", "Nieuw voorbeeld");

    [Fact]
    public void A_form_sent_back_as_it_was_changes_nothing()
    {
        AnyTemplate.Whole.Sample(
            template =>
            {
                foreach (var stage in template.Stages)
                {
                    var (read, troubles) = StageForms.Read(stage, Sent(StageForms.Of(stage)));
                    Assert.Equal([], troubles);
                    Assert.Same(stage, read);
                }

                var head = HeadForms.Read(template, Sent(HeadForms.Of(template)));
                Assert.Equal([], head.Troubles);
                Assert.Same(template, head.Value);
            },
            iter: 500);
    }

    [Fact]
    public void A_change_of_any_field_of_any_stage_is_read_back_from_the_file_and_leaves_every_other_stage_as_it_was()
    {
        Gen.Select(AnyTemplate.Whole, Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.String[1, 12]).Sample(
            (template, someStage, someField, typed) =>
            {
                var at = someStage % template.Stages.Count;
                var form = StageForms.Of(template.Stages[at]);
                var fields = All(form).ToList();
                var field = fields[someField % fields.Count];
                var value = Value(field, typed, someField);
                var (stage, troubles) = StageForms.Read(template.Stages[at], name => name == field.Name ? value : Sent(form)(name));
                if (troubles.Count > 0)
                {
                    Assert.Equal([field.Name], troubles.Select(trouble => trouble.Field));
                    Assert.Equal(template.Stages[at], stage);
                    return;
                }

                var edited = Programmes.With(template, at, stage);
                var reading = TemplateReader.Read(TemplateWriter.Write(edited));
                if (field.Label == "Number" && reading.Template is null)
                {
                    Assert.All(reading.Errors, error => Assert.Equal(TemplateErrorCode.PartDuplicated, error.Code));
                    return;
                }

                Assert.Equal([], reading.Errors);
                Assert.Equal(edited, reading.Template);
                Assert.Equal(Without(template, at), Without(reading.Template!, at));
                Assert.Equal(template with { Stages = [] }, reading.Template! with { Stages = [] });
            },
            iter: 1_500);
    }

    [Fact]
    public void A_change_of_the_head_leaves_every_stage_as_it_was()
    {
        Gen.Select(AnyTemplate.Whole, Gen.Int[0, 1000], Gen.String[1, 12]).Sample(
            (template, someField, typed) =>
            {
                var form = HeadForms.Of(template);
                var fields = All(form).ToList();
                var field = fields[someField % fields.Count];
                var value = Value(field, typed, someField);
                var (edited, _) = HeadForms.Read(template, name => name == field.Name ? value : Sent(form)(name));
                var reading = TemplateReader.Read(TemplateWriter.Write(edited));
                if (field.Label is "AxisBottomRight" or "AxisTopRight" && reading.Template is null)
                {
                    return; // One of a pair is empty: the reader says so.
                }

                Assert.Equal(edited, reading.Template);
                Assert.Equal(template.Stages, reading.Template!.Stages);
            },
            iter: 500);
    }

    [Fact]
    public void One_part_more_or_less_or_of_place_is_always_a_template_and_leaves_every_other_stage_as_it_was()
    {
        Gen.Select(AnyTemplate.Whole, Gen.Enum<PartsAct>(), Gen.Int[-1, 5], Gen.Int[0, 1000]).Sample(
            (template, act, part, some) =>
            {
                var at = some % template.Stages.Count;
                foreach (var parts in StageForms.Of(template.Stages[at]).Parts)
                {
                    var stage = StageForms.Change(template.Stages[at], new(parts.Name, act, part), Fresh);
                    var changed = Programmes.With(template, at, stage);
                    var reading = TemplateReader.Read(TemplateWriter.Write(changed));
                    Assert.Equal([], reading.Errors);
                    Assert.Equal(changed, reading.Template);
                    Assert.Equal(Without(template, at), Without(reading.Template!, at));
                    var now = StageForms.Of(stage).Parts.Single(one => one.Name == parts.Name).Items.Count;
                    Assert.InRange(now, Math.Max(parts.Least, parts.Items.Count - 1), parts.Items.Count + 1);
                }
            },
            iter: 500);
    }

    [Fact]
    public void Stages_move_are_copied_and_go_and_one_always_stays()
    {
        AnyTemplate.Whole.Sample(
            template =>
            {
                var count = template.Stages.Count;
                Assert.Equal(template, Programmes.Swap(Programmes.Swap(template, 0, count - 1), 0, count - 1));
                Assert.Equal(template, Programmes.Swap(template, 0, -1));
                Assert.Equal(template, Programmes.Remove(Programmes.Copy(template, count - 1), count));
                Assert.Equal(template, Programmes.Remove(template, count));
                var last = Enumerable.Range(0, count + 2).Aggregate(template, (left, _) => Programmes.Remove(left, 0));
                Assert.Equal([template.Stages[^1]], last.Stages);
            },
            iter: 200);
    }

    [Fact]
    public void What_is_missing_or_no_number_is_told_at_its_field_and_the_rest_is_taken()
    {
        var stage = new StageTemplate.Choose(3) { Title = "Kiezen", Minutes = 5, Goal = "Doel", Instruction = "Kies." };
        var (read, troubles) = StageForms.Read(stage, Given(("Title", " "), ("Minutes", "veel"), ("Dots", "21"), ("Goal", "  Beter\r\ndoel ")));
        Assert.Equal(
            [new("Title", FormTroubleCode.Missing), new("Minutes", FormTroubleCode.NumberInvalid), new("Dots", FormTroubleCode.NumberInvalid)],
            troubles);
        Assert.Equal(stage with { Goal = "Beter\ndoel" }, read);
    }

    [Fact]
    public void The_example_to_practise_with_follows_its_name_and_goes_with_it()
    {
        var stage = new StageTemplate.Quadrant([new("Facebook", -0.9, 0.9, ""), new("Buurttuin", 0.8, -0.8, "")], "Nu", "Later")
        {
            Title = "Kwadrant",
            Minutes = 10,
            Practice = "Buurttuin",
        };
        var renamed = Assert.IsType<StageTemplate.Quadrant>(StageForms.Read(stage, Given(("Examples.1.Example", "Moestuin"))).Value);
        Assert.Equal("Moestuin", renamed.Practice);
        Assert.Equal("Facebook", Assert.IsType<StageTemplate.Quadrant>(StageForms.Read(stage, Given(("Practice", "0"))).Value).Practice);
        Assert.Null(Assert.IsType<StageTemplate.Quadrant>(StageForms.Change(stage, new("Examples", PartsAct.Remove, 1), Fresh)).Practice);
        Assert.Equal("Buurttuin", Assert.IsType<StageTemplate.Quadrant>(StageForms.Change(stage, new("Examples", PartsAct.Remove, 0), Fresh)).Practice);
    }

    private static Func<string, Sequence<string>?> Given(params (string Name, string Value)[] fields) =>
        name => fields.Where(field => field.Name == name).Select(field => field.Value).ToSequence() is { Count: > 0 } values ? values : null;

    /// <summary>As a browser sends it: line ends of its own, and one empty text more in a list.</summary>
    private static Func<string, Sequence<string>?> Sent(TemplateForm form)
    {
        var all = All(form).ToDictionary(field => field.Name);
        return name => all.GetValueOrDefault(name) is not { } field ? null
            : field.Shape.Kind == FieldKind.Texts ? field.Values.Select(Crlf).Append("").ToSequence()
            : field.Shape.Kind == FieldKind.Line ? field.Values
            : field.Values.Select(Crlf).ToSequence();
    }

    private static string Crlf(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\n", "\r\n", StringComparison.Ordinal);

    private static IEnumerable<FormField> All(TemplateForm form) =>
        form.Fields.Concat(form.Parts.SelectMany(parts => parts.Items.SelectMany(item => item))).Concat(form.Last);

    private static Sequence<string> Value(FormField field, string typed, int some) => field.Shape.Kind switch
    {
        FieldKind.Number => [$"{field.Shape.Least + (some % (field.Shape.Most - field.Shape.Least + 1))}"],
        FieldKind.Place => [$"{some / 1000.0 - 0.5:0.###}".Replace('.', ',')],
        FieldKind.Choice when field.Shape.Choices.Count > 0 => [field.Shape.Choices[some % field.Shape.Choices.Count]],
        FieldKind.Choice => [""],
        FieldKind.YesNo => some % 2 == 0 ? ["no"] : ["no", "yes"],
        FieldKind.Texts => [typed, "", "## " + typed],
        _ => [typed],
    };

    private static Sequence<StageTemplate> Without(WorkshopTemplate template, int at) => template.Stages.Where((_, place) => place != at).ToSequence();
}
