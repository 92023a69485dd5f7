using System.Text.Json;
using CsCheck;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Tests.Storage;

public sealed class EventJsonTests
{
    private static readonly Type[] Types =
        [.. typeof(WorkshopEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(WorkshopEvent)) && !type.IsAbstract)];

    public static TheoryData<Type> EventTypes => [.. Types];

    [Fact]
    public void Every_kind_of_event_has_exactly_one_name()
    {
        Assert.Equal(Types.ToHashSet(), EventNames.OfType.Keys.ToHashSet());
        Assert.Equal(Types.Length, EventNames.ToType.Count);
        Assert.All(EventNames.OfType.Values, name => Assert.Matches("^[a-z]+(-[a-z]+)*$", name));
    }

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void Every_event_comes_back_as_it_was_written(Type type) =>
        Random.Any(type).Select(value => (WorkshopEvent)value).Sample(
            happened =>
            {
                var (name, data) = EventJson.Write(happened);
                return EventJson.Read(name, data).Equals(happened);
            },
            iter: 50);

    /// <summary>What lies in databases out there. A line may be added, never changed.</summary>
    [Fact]
    public void Stored_names_and_shapes_stay_as_they_are()
    {
        var golden = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Storage", "stored-events.txt"));
        Assert.Equal(golden, Examples.All.Select(example => EventJson.Write(example)).Select(stored => $"{stored.Type} {stored.Data}"));
        Assert.Equal(EventNames.OfType.Keys.ToHashSet(), Examples.All.Select(example => example.GetType()).ToHashSet());
    }

    [Fact]
    public void A_part_that_is_not_known_is_an_error_and_not_a_default() =>
        Assert.Throws<JsonException>(() => EventJson.Read("stage-entered", """{"stage":1,"camels":2}"""));
}
