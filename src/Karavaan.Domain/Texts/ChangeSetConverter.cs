using System.Text.Json;
using System.Text.Json.Serialization;

namespace Karavaan.Domain.Texts;

/// <summary>A <see cref="ChangeSet"/> in CodeMirror's JSON: <c>[4,[2],[0,"first line","second"],7]</c>. Whatever is otherwise is refused.</summary>
internal sealed class ChangeSetConverter : JsonConverter<ChangeSet>
{
    /// <summary>No text is longer: sums of lengths stay far from overflowing.</summary>
    private const int MostLength = 1_000_000;

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is not of that form, or not of whole characters.</exception>
    public override ChangeSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Expect(reader.TokenType == JsonTokenType.StartArray);
        var (runs, total) = (new List<Run>(), 0L);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            runs.Add(reader.TokenType == JsonTokenType.StartArray ? ReadChange(ref reader) : Run.Keep(ReadLength(ref reader)));
            total += runs[^1].Length + runs[^1].LengthAfter;
            Expect(total <= MostLength);
        }

        return new([.. runs]);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ChangeSet value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var run in value.Runs)
        {
            if (run.Inserted is { } inserted)
            {
                WriteChange(writer, run.Length, inserted);
            }
            else
            {
                writer.WriteNumberValue(run.Length);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter writer, int length, string inserted)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(length);
        foreach (var line in inserted.Length == 0 ? [] : inserted.Split('\n'))
        {
            writer.WriteStringValue(line);
        }

        writer.WriteEndArray();
    }

    private static Run ReadChange(ref Utf8JsonReader reader)
    {
        Expect(reader.Read());
        var (length, lines) = (ReadLength(ref reader), new List<string>());
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Expect(reader.TokenType == JsonTokenType.String);
            lines.Add(ReadLine(ref reader));
        }

        return Run.Replace(length, string.Join('\n', lines));
    }

    private static int ReadLength(ref Utf8JsonReader reader)
    {
        var length = 0;
        Expect(reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out length) && length >= 0);
        return length;
    }

    private static string ReadLine(ref Utf8JsonReader reader)
    {
        try
        {
            var line = reader.GetString()!;
            Expect(line.AsSpan().IndexOfAny('\r', '\n') < 0);
            return line;
        }
        catch (InvalidOperationException halfCharacter)
        {
            throw new JsonException("A text of half a character.", halfCharacter);
        }
    }

    private static void Expect(bool isSo)
    {
        if (!isSo)
        {
            throw new JsonException("Not a change of a text.");
        }
    }
}
