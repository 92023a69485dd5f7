using System.Text.Json;
using System.Text.Json.Serialization;

namespace Karavaan.Web.Storage;

/// <summary>An id around a UUID as a plain JSON string.</summary>
internal sealed class GuidIdConverter<T>(Func<T, Guid> unwrap, Func<Guid, T> wrap) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => wrap(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(unwrap(value));
}

/// <summary>An id around a number as a plain JSON number.</summary>
internal sealed class NumberIdConverter<T>(Func<T, int> unwrap, Func<int, T> wrap) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => wrap(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(unwrap(value));
}
