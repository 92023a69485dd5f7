using System.Text.Json;
using System.Text.Json.Serialization;

namespace Karavaan.Domain;

/// <summary>Makes the JSON converter of a <see cref="Sequence{T}"/> for its item type.</summary>
public sealed class SequenceConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Sequence<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(SequenceConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}

/// <summary>A <see cref="Sequence{T}"/> as a JSON array; <c>null</c> is refused by the serializer's own rules.</summary>
internal sealed class SequenceConverter<T> : JsonConverter<Sequence<T>>
{
    public override Sequence<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<T[]>(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, Sequence<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            JsonSerializer.Serialize(writer, item, options);
        }

        writer.WriteEndArray();
    }
}
