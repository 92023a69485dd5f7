using System.Reflection;
using System.Text.Json.Serialization;
using CsCheck;
using Karavaan.Domain;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Tests.Storage;

/// <summary>Any value of a type of the domain, found by looking at its constructor and its settable properties.</summary>
internal static class Random
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static Gen<object> Any(Type type) =>
        type == typeof(string) ? Box(Texts)
        : type == typeof(int) ? Box(Gen.Int)
        : type == typeof(bool) ? Box(Gen.Bool)
        : type == typeof(double) ? Box(Gen.Double[-1, 1])
        : type == typeof(Guid) ? Box(Gen.Guid)
        : type == typeof(DateTimeOffset) ? Box(Gen.Long[0, DateTime.MaxValue.Ticks].Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero)))
        : type == typeof(TimeSpan) ? Box(Gen.TimeSpan)
        : type == typeof(DateOnly) ? Box(Gen.DateOnly)
        : type == typeof(ChangeSet) ? Box(Changes)
        : type.IsEnum ? Gen.OneOf(Enum.GetValues(type).Cast<object>().Select(value => (IGen<object>)Gen.Const(value)).ToArray())
        : Nullable.GetUnderlyingType(type) is { } inner ? Gen.OneOf(Gen.Const((object)null!), Any(inner))
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sequence<>) ? Several(type.GetGenericArguments()[0])
        : type == typeof(WorkshopEvent) ? Gen.OneOf(Any(typeof(BoardEvent.NoteHidden)), Any(typeof(BoardEvent.NoteAdded)))
        : type.IsAbstract ? Gen.OneOf(type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => Any(a.DerivedType)).ToArray())
        : Made(type);

    /// <summary>Texts of any script, without halves of surrogate pairs, which are no text.</summary>
    private static Gen<string> Texts { get; } = Gen.String[Gen.Char.Where(c => !char.IsSurrogate(c)), 0, 20];

    /// <summary>Lengths and texts as a change of a text may have them.</summary>
    private static Gen<ChangeSet> Changes { get; } = Gen.Select(Gen.Int[0, 99], Texts, Gen.Bool).Select((length, text, isKept) =>
        isKept ? Run.Keep(length) : Run.Replace(length, text.Replace('\r', ' '))).Array[0, 4].Select(runs => new ChangeSet([.. runs]));

    private static Gen<object> Box<T>(Gen<T> gen) => gen.Select(value => (object)value!);

    private static Gen<object> Several(Type item) => Any(item).Array[0, 3].Select(items =>
    {
        var array = Array.CreateInstance(item, items.Length);
        items.CopyTo(array, 0);
        var make = typeof(Sequence).GetMethod(nameof(Sequence.ToSequence))!.MakeGenericMethod(item);
        return make.Invoke(null, [array])!;
    });

    private static Gen<object> Made(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var parameters = constructor.GetParameters();
        var settable = type.GetProperties()
            .Where(p => p.SetMethod is not null && !parameters.Any(known => known.Name == p.Name)).ToArray();
        return All([.. parameters.Select(p => Any(p)), .. settable.Select(p => Any(p.PropertyType))]).Select(values =>
        {
            var made = constructor.Invoke(values[..parameters.Length]);
            foreach (var (i, property) in settable.Index())
            {
                property.SetValue(made, values[parameters.Length + i]);
            }

            return made;
        });
    }

    private static Gen<object> Any(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType && Nullability.Create(parameter).ReadState == NullabilityState.Nullable
            ? Gen.OneOf(Gen.Const((object)null!), Any(parameter.ParameterType))
            : Any(parameter.ParameterType);

    private static Gen<object[]> All(Gen<object>[] parts) => parts.Aggregate(
        Gen.Const(Array.Empty<object>()), (all, next) => Gen.Select(all, next, (values, value) => (object[])[.. values, value]));
}
