namespace Karavaan.Domain.Forms;

/// <summary>What can be filled in at a field of a form.</summary>
/// <param name="Kind">How it is filled in.</param>
public sealed record FieldShape(FieldKind Kind)
{
    /// <summary>Must there be something in it?</summary>
    public bool IsRequired { get; init; }

    /// <summary>Is it shown only when there is something in it already?</summary>
    public bool IsRare { get; init; }

    /// <summary>The least number.</summary>
    public int Least { get; init; }

    /// <summary>The largest number.</summary>
    public int Most { get; init; }

    /// <summary>What can be chosen, by code names; empty where nothing is chosen.</summary>
    public Sequence<string> Choices { get; init; } = [];

    /// <summary>One line.</summary>
    public static FieldShape Line { get; } = new(FieldKind.Line) { IsRequired = true };

    /// <summary>One line that may be empty.</summary>
    public static FieldShape MaybeLine { get; } = new(FieldKind.Line);

    /// <summary>Several lines.</summary>
    public static FieldShape Text { get; } = new(FieldKind.Text) { IsRequired = true };

    /// <summary>Several lines that may be empty.</summary>
    public static FieldShape MaybeText { get; } = new(FieldKind.Text);

    /// <summary>A list of texts, at least one.</summary>
    public static FieldShape Texts { get; } = new(FieldKind.Texts) { IsRequired = true };

    /// <summary>Yes or no.</summary>
    public static FieldShape YesNo { get; } = new(FieldKind.YesNo);

    /// <summary>A place on an axis, from -1 to 1.</summary>
    public static FieldShape Place { get; } = new(FieldKind.Place) { IsRequired = true, Least = -1, Most = 1 };

    /// <summary>A whole number.</summary>
    public static FieldShape Number(int least, int most) => new(FieldKind.Number) { IsRequired = true, Least = least, Most = most };

    /// <summary>One of these.</summary>
    public static FieldShape Choice(params Sequence<string> choices) => new(FieldKind.Choice) { IsRequired = true, Choices = choices };

    /// <summary>One of the names of an enumeration.</summary>
    public static FieldShape Choice<T>()
        where T : struct, Enum => Choice([.. Enum.GetNames<T>()]);
}

/// <summary>How a field is filled in.</summary>
public enum FieldKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Text,

    /// <summary>Any number of texts.</summary>
    Texts,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number from -1 to 1.</summary>
    Place,

    /// <summary>One of some words.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,
}
