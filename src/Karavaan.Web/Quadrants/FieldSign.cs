using System.Diagnostics;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;

namespace Karavaan.Web.Quadrants;

/// <summary>How a field of the quadrant is shown: a shape and a colour of its own, and the template's name.</summary>
/// <param name="Field">Which field.</param>
/// <param name="Key">The sign's name in icons.svg and the class of its colour; after the built-in workshop's fields.</param>
/// <param name="Name">Its name and subtitle in the template.</param>
public sealed record FieldSign(QuadrantField Field, string Key, FieldName Name)
{
    /// <summary>The four fields, in the order in which they are explained.</summary>
    public static IReadOnlyList<FieldSign> All(QuadrantFrame frame) =>
    [
        Of(QuadrantField.TopLeft, frame), Of(QuadrantField.BottomLeft, frame),
        Of(QuadrantField.BottomRight, frame), Of(QuadrantField.TopRight, frame),
    ];

    /// <summary>The field that a position lies in.</summary>
    public static FieldSign Of(Position position, QuadrantFrame frame) => Of(QuadrantField.Of(position), frame);

    /// <summary>Does it lie on the right half?</summary>
    public bool IsRight => Field is QuadrantField.BottomRight or QuadrantField.TopRight;

    /// <summary>Does it lie in the top half?</summary>
    public bool IsTop => Field is QuadrantField.TopLeft or QuadrantField.TopRight;

    /// <summary>The class of everything in this field's colour.</summary>
    public string Class => $"domain {Key}";

    /// <summary>The sign itself.</summary>
    public string Href => $"/icons.svg#{Key}";

    private static FieldSign Of(QuadrantField field, QuadrantFrame frame) => field switch
    {
        QuadrantField.TopLeft => new(field, "nc", frame.TopLeft),
        QuadrantField.BottomLeft => new(field, "dc", frame.BottomLeft),
        QuadrantField.BottomRight => new(field, "rc", frame.BottomRight),
        QuadrantField.TopRight => new(field, "gc", frame.TopRight),
        _ => throw new UnreachableException(),
    };
}
