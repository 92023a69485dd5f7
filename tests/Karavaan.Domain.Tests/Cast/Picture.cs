using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Karavaan.Domain.Tests.Cast;

/// <summary>
/// A value as text, whole and in one order: immutable dictionaries compare by reference, so states are compared by their pictures.
/// </summary>
internal static class Picture
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Draw(text, value);
        return text.ToString();
    }

    private static void Draw(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null or string or bool or Guid or DateTimeOffset or TimeSpan or DateOnly or ValueType and IFormattable:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            case IDictionary or IEnumerable when IsUnordered(value):
                List(text, ((IEnumerable)value).Cast<object>().Select(Of).Order(StringComparer.Ordinal));
                break;
            case IEnumerable items:
                List(text, items.Cast<object>().Select(Of));
                break;
            default:
                Parts(text, value);
                break;
        }
    }

    private static bool IsUnordered(object value) => value is IDictionary || value.GetType().Name.Contains("HashSet", StringComparison.Ordinal);

    private static void List(StringBuilder text, IEnumerable<string> items) => text.Append('[').AppendJoin(",\n", items).Append(']');

    private static void Parts(StringBuilder text, object value)
    {
        text.Append(value.GetType().Name).Append('{');
        foreach (var part in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => IsPart(p, value)))
        {
            text.Append(part.Name).Append('=');
            Draw(text, part.GetValue(value));
            text.Append(';');
        }

        foreach (var field in value.GetType().GetFields(BindingFlags.Public | BindingFlags.Instance))
        {
            text.Append(field.Name).Append('=');
            Draw(text, field.GetValue(value));
            text.Append(';');
        }

        text.Append('}');
    }

    /// <summary>What is stored, not what is worked out from it.</summary>
    private static bool IsPart(PropertyInfo part, object value) =>
        part.GetIndexParameters().Length == 0 && (part.CanWrite || value.GetType().Name.StartsWith("KeyValuePair", StringComparison.Ordinal));
}
