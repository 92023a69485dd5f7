using System.Globalization;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Forms;

/// <summary>One value of something, as a field of a form: how it is seen, and how another one is put in its place.</summary>
internal sealed record Lens<T>(string Name, FieldShape Shape, Func<T, Sequence<string>> Get, Func<T, Sequence<string>, T> Set)
{
    public FormField Show(T from, string prefix) => new(prefix + Name, Shape, Get(from));

    /// <summary>With what was filled in; as it was when nothing was, when nothing changed, and when it can't be.</summary>
    public T Read(T into, string prefix, Filled filled)
    {
        if (filled.Values(prefix + Name) is not { } given)
        {
            return into;
        }

        var values = Clean(given);
        if (values == Clean(Get(into)))
        {
            return into;
        }

        if (Trouble(values) is not { } code)
        {
            return Set(into, values);
        }

        filled.Troubles.Add(new(prefix + Name, code));
        return into;
    }

    /// <summary>As browsers send it: other line ends, no white space around. What is the same after this was not changed by anybody.</summary>
    private Sequence<string> Clean(Sequence<string> values)
    {
        var clean = values.Select(value => Shape.Kind == FieldKind.Text ? Typed.Clean(value) : Typed.Clean(value).ReplaceLineEndings(" "));
        return Shape.Kind switch
        {
            FieldKind.Texts => values.Select(Typed.Clean).Where(value => value.Length > 0).ToSequence(),
            FieldKind.YesNo => [clean.LastOrDefault(Lenses.No)],
            FieldKind.Place => [clean.FirstOrDefault("").Replace(',', '.')],
            _ => [clean.FirstOrDefault("")],
        };
    }

    private FormTroubleCode? Trouble(Sequence<string> values)
    {
        var value = values.Count > 0 ? values[0] : "";
        if (value.Length == 0)
        {
            return Shape.IsRequired ? FormTroubleCode.Missing : null;
        }

        return Shape.Kind switch
        {
            FieldKind.Number when !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < Shape.Least || number > Shape.Most
                => FormTroubleCode.NumberInvalid,
            FieldKind.Place when !double.TryParse(value, Lenses.Places, CultureInfo.InvariantCulture, out var place) || place is not (>= -1 and <= 1)
                => FormTroubleCode.NumberInvalid,
            FieldKind.Choice when !Shape.Choices.Contains(value) => FormTroubleCode.ChoiceUnknown,
            FieldKind.YesNo when value is not (Lenses.Yes or Lenses.No) => FormTroubleCode.ChoiceUnknown,
            _ => null,
        };
    }
}

/// <summary>What was filled in, and what is wrong with it.</summary>
internal sealed class Filled(Func<string, Sequence<string>?> values)
{
    public List<FormTrouble> Troubles { get; } = [];

    public Sequence<string>? Values(string name) => values(name);
}

/// <summary>Makes lenses.</summary>
internal static class Lenses
{
    public const string Yes = "yes";
    public const string No = "no";
    public const NumberStyles Places = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static Lens<T> Text<T>(string name, FieldShape shape, Func<T, string> get, Func<T, string, T> set) =>
        new(name, shape, from => [get(from)], (into, values) => set(into, values[0]));

    public static Lens<T> Texts<T>(string name, Func<T, Sequence<string>> get, Func<T, Sequence<string>, T> set) => new(name, FieldShape.Texts, get, set);

    public static Lens<T> Number<T>(string name, int least, int most, Func<T, int> get, Func<T, int, T> set) => Text<T>(
        name, FieldShape.Number(least, most), from => get(from).ToString(CultureInfo.InvariantCulture), (into, value) => set(into, int.Parse(value, CultureInfo.InvariantCulture)));

    public static Lens<T> Place<T>(string name, Func<T, double> get, Func<T, double, T> set) => Text<T>(
        name, FieldShape.Place, from => get(from).ToString("R", CultureInfo.InvariantCulture), (into, value) => set(into, double.Parse(value, Places, CultureInfo.InvariantCulture)));

    public static Lens<T> YesNo<T>(string name, Func<T, bool> get, Func<T, bool, T> set) =>
        Text<T>(name, FieldShape.YesNo, from => get(from) ? Yes : No, (into, value) => set(into, value == Yes));

    public static Lens<T> Choice<T, TChoice>(string name, Func<T, TChoice> get, Func<T, TChoice, T> set)
        where TChoice : struct, Enum =>
        Text<T>(name, FieldShape.Choice<TChoice>(), from => $"{get(from)}", (into, value) => set(into, Enum.Parse<TChoice>(value)));

    /// <summary>A lens on something more special.</summary>
    public static Lens<TWide> Widen<TWide, TNarrow>(this Lens<TNarrow> lens)
        where TNarrow : TWide =>
        new(lens.Name, lens.Shape, from => lens.Get((TNarrow)from!), (into, values) => lens.Set((TNarrow)into!, values));
}
