using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>
/// Events as text: a pinned name (<see cref="EventNames"/>) and compact JSON, in which ids are plain strings and numbers. Strict when
/// reading: a missing, unknown or null part is an error and never a default.
/// </summary>
public static class EventJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameNestedEvents } },
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new GuidIdConverter<ParticipantId>(id => id.Value, value => new(value)),
            new GuidIdConverter<FacilitatorId>(id => id.Value, value => new(value)),
            new GuidIdConverter<NoteId>(id => id.Value, value => new(value)),
            new GuidIdConverter<ClusterId>(id => id.Value, value => new(value)),
            new GuidIdConverter<OrganisationId>(id => id.Value, value => new(value)),
            new GuidIdConverter<OfferId>(id => id.Value, value => new(value)),
            new GuidIdConverter<AgreementId>(id => id.Value, value => new(value)),
            new GuidIdConverter<TipId>(id => id.Value, value => new(value)),
            new GuidIdConverter<RoundId>(id => id.Value, value => new(value)),
            new NumberIdConverter<GroupId>(id => id.Number, number => new(number)),
            new NumberIdConverter<StageId>(id => id.Number, number => new(number)),
            new NumberIdConverter<ArticleId>(id => id.Number, number => new(number)),
        },
    };

    /// <summary>An event's stored name and JSON.</summary>
    /// <exception cref="KeyNotFoundException">The event type has no name; a test keeps that from happening.</exception>
    public static (string Type, string Data) Write(WorkshopEvent happened)
    {
        var type = happened.GetType();
        return (EventNames.OfType[type], JsonSerializer.Serialize(happened, type, Options));
    }

    /// <summary>The event of a stored name and JSON.</summary>
    /// <exception cref="JsonException">There is no such name, or the JSON is torn or says something else.</exception>
    public static WorkshopEvent Read(string type, string data) =>
        EventNames.ToType.TryGetValue(type, out var known)
            ? (WorkshopEvent?)JsonSerializer.Deserialize(data, known, Options) ?? throw new JsonException("null is no event")
            : throw new JsonException($"there is no event type '{type}'");

    /// <summary>An event inside an event (<see cref="ProgrammeEvent.Undone"/>) carries its pinned name too.</summary>
    private static void NameNestedEvents(JsonTypeInfo info)
    {
        if (info.Type != typeof(WorkshopEvent))
        {
            return;
        }

        info.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "type" };
        foreach (var (type, name) in EventNames.OfType)
        {
            info.PolymorphismOptions.DerivedTypes.Add(new(type, name));
        }
    }
}
