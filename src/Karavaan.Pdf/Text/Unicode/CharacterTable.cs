using System.Globalization;

namespace Karavaan.Pdf.Text.Unicode;

/// <summary>A property of every character, from the ranges that <c>unicode.mjs</c> wrote: .NET carries neither Bidi_Class nor Line_Break.</summary>
/// <typeparam name="T">The value of the property.</typeparam>
internal sealed class CharacterTable<T>
    where T : struct
{
    /// <summary>Nearly all text is in the first plane: there a look is one step.</summary>
    private readonly T[] first = new T[0x10000];

    private readonly int[] starts;

    private readonly T[] values;

    private CharacterTable(List<(int Start, T Value)> ranges)
    {
        (starts, values) = ([.. ranges.Select(range => range.Start)], [.. ranges.Select(range => range.Value)]);
        for (var i = 0; i < starts.Length && starts[i] < first.Length; i++)
        {
            first.AsSpan(starts[i]..Math.Min(first.Length, i + 1 < starts.Length ? starts[i + 1] : first.Length)).Fill(values[i]);
        }
    }

    public T this[int code]
    {
        get
        {
            if (code < first.Length)
            {
                return first[code];
            }

            var at = Array.BinarySearch(starts, code);
            return values[at >= 0 ? at : ~at - 1];
        }
    }

    public static CharacterTable<T> Read(string name, Func<string, T> parse) =>
        new([.. Lines(name).Select(line => (int.Parse(line[..line.IndexOf(' ', StringComparison.Ordinal)], NumberStyles.HexNumber, CultureInfo.InvariantCulture), parse(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])))]);

    /// <summary>The lines of a file of data, without its head.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(CharacterTable<T>).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"{name} is not embedded.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
