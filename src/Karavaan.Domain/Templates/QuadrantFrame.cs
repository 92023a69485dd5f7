namespace Karavaan.Domain.Templates;

/// <summary>
/// The names around and inside the quadrant. Orientation is the published figure (Bauwens 2012): purpose runs from left (-1) to right (+1),
/// control from bottom (-1) to top (+1). A template may name other axes and fields.
/// </summary>
/// <param name="Horizontal">From left (low) to right (high); in the built-in workshop from profit to social purpose.</param>
/// <param name="Vertical">From bottom (low) to top (high); in the built-in workshop from decentral to central control.</param>
/// <param name="TopLeft">In the built-in workshop netarchical capital.</param>
/// <param name="BottomLeft">In the built-in workshop distributed capitalism.</param>
/// <param name="BottomRight">In the built-in workshop local resilience.</param>
/// <param name="TopRight">In the built-in workshop global commons.</param>
/// <param name="RightSide">How the vertical axis is best read on the right half (low: local, high: worldwide); null where it needs no second reading.</param>
public sealed record QuadrantFrame(
    AxisNames Horizontal,
    AxisNames Vertical,
    FieldName TopLeft,
    FieldName BottomLeft,
    FieldName BottomRight,
    FieldName TopRight,
    AxisNames? RightSide);

/// <summary>The words at the two ends of an axis.</summary>
/// <param name="Low">At -1: left or bottom.</param>
/// <param name="High">At +1: right or top.</param>
public sealed record AxisNames(string Low, string High);

/// <summary>A field of the quadrant.</summary>
/// <param name="Name">The field's term.</param>
/// <param name="Subtitle">The same in plain words.</param>
public sealed record FieldName(string Name, string Subtitle);
