using System.Globalization;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Forms;

/// <summary>What a template says about the whole evening, as a form, and back. Its stages stay exactly as they are.</summary>
public static class HeadForms
{
    private static readonly FieldShape Days = FieldShape.Number(1, WorkshopTemplate.MostDays) with { IsRequired = false };

    private static readonly Lens<WorkshopTemplate>[] Fields =
    [
        Lenses.Text<WorkshopTemplate>("Title", FieldShape.Line, head => head.Title, (head, text) => head with { Title = text }),
        Lenses.Text<WorkshopTemplate>("Language", FieldShape.Choice("nl", "fr", "en", "de"), head => head.Language, (head, text) => head with { Language = text }),
        Lenses.Choice<WorkshopTemplate, WorkshopSize>("Room", head => head.Size, (head, size) => head with { Size = size }),
        Lenses.Text<WorkshopTemplate>("Introduction", FieldShape.MaybeText, head => head.Introduction, (head, text) => head with { Introduction = text }),
        Lenses.YesNo<WorkshopTemplate>("IsApproving", head => head.IsApproving, (head, isSo) => head with { IsApproving = isSo }),
        Lenses.YesNo<WorkshopTemplate>("IsNamed", head => head.IsNamed, (head, isSo) => head with { IsNamed = isSo }),
        Lenses.Text<WorkshopTemplate>("NamesKept", Days, head => head.NamesKept?.ToString(CultureInfo.InvariantCulture) ?? "", (head, text) => head with { NamesKept = text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture) }),
        Lenses.Text<WorkshopTemplate>("Licence", FieldShape.Line, head => head.Licence, (head, text) => head with { Licence = text }),
    ];

    private static readonly Lens<WorkshopTemplate>[] Quadrant =
    [
        Axis("AxisLeft", frame => frame.Horizontal.Low, (frame, text) => frame with { Horizontal = frame.Horizontal with { Low = text } }),
        Axis("AxisRight", frame => frame.Horizontal.High, (frame, text) => frame with { Horizontal = frame.Horizontal with { High = text } }),
        Axis("AxisBottom", frame => frame.Vertical.Low, (frame, text) => frame with { Vertical = frame.Vertical with { Low = text } }),
        Axis("AxisTop", frame => frame.Vertical.High, (frame, text) => frame with { Vertical = frame.Vertical with { High = text } }),
        Of("AxisBottomRight", FieldShape.MaybeLine, frame => frame.RightSide?.Low ?? "", (frame, text) => frame with { RightSide = Right(text, frame.RightSide?.High ?? "") }),
        Of("AxisTopRight", FieldShape.MaybeLine, frame => frame.RightSide?.High ?? "", (frame, text) => frame with { RightSide = Right(frame.RightSide?.Low ?? "", text) }),
        Axis("TopLeftName", frame => frame.TopLeft.Name, (frame, text) => frame with { TopLeft = frame.TopLeft with { Name = text } }),
        Axis("TopLeftMeaning", frame => frame.TopLeft.Subtitle, (frame, text) => frame with { TopLeft = frame.TopLeft with { Subtitle = text } }),
        Axis("TopRightName", frame => frame.TopRight.Name, (frame, text) => frame with { TopRight = frame.TopRight with { Name = text } }),
        Axis("TopRightMeaning", frame => frame.TopRight.Subtitle, (frame, text) => frame with { TopRight = frame.TopRight with { Subtitle = text } }),
        Axis("BottomLeftName", frame => frame.BottomLeft.Name, (frame, text) => frame with { BottomLeft = frame.BottomLeft with { Name = text } }),
        Axis("BottomLeftMeaning", frame => frame.BottomLeft.Subtitle, (frame, text) => frame with { BottomLeft = frame.BottomLeft with { Subtitle = text } }),
        Axis("BottomRightName", frame => frame.BottomRight.Name, (frame, text) => frame with { BottomRight = frame.BottomRight with { Name = text } }),
        Axis("BottomRightMeaning", frame => frame.BottomRight.Subtitle, (frame, text) => frame with { BottomRight = frame.BottomRight with { Subtitle = text } }),
    ];

    /// <summary>The form of the whole; the names on the quadrant come last.</summary>
    public static TemplateForm Of(WorkshopTemplate template) =>
        new(Fields.Select(field => field.Show(template, "")).ToSequence(), [], Quadrant.Select(field => field.Show(template, "")).ToSequence());

    /// <summary>The template with what was filled in; <paramref name="filled"/> gives <c>null</c> for a field that was not sent.</summary>
    public static FormReading<WorkshopTemplate> Read(WorkshopTemplate template, Func<string, Sequence<string>?> filled)
    {
        var given = new Filled(filled);
        return new(Fields.Concat(Quadrant).Aggregate(template, (into, field) => field.Read(into, "", given)), given.Troubles.ToSequence());
    }

    private static Lens<WorkshopTemplate> Axis(string name, Func<QuadrantFrame, string> get, Func<QuadrantFrame, string, QuadrantFrame> set) => Of(name, FieldShape.Line, get, set);

    private static Lens<WorkshopTemplate> Of(string name, FieldShape shape, Func<QuadrantFrame, string> get, Func<QuadrantFrame, string, QuadrantFrame> set) =>
        Lenses.Text<WorkshopTemplate>(name, shape, head => get(head.Quadrant), (head, text) => head with { Quadrant = set(head.Quadrant, text) });

    private static AxisNames? Right(string low, string high) => low.Length + high.Length == 0 ? null : new(low, high);
}
