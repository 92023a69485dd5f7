using System.Text.Json;

namespace Karavaan.Domain.Tests;

public sealed class SequenceTests
{
    [Fact]
    public void Equal_items_in_the_same_order_make_equal_sequences()
    {
        Sequence<string> names = ["Anna", "Bram"];
        Assert.True(names == ["Anna", "Bram"]);
        Assert.Equal(names.GetHashCode(), new[] { "Anna", "Bram" }.ToSequence().GetHashCode());
        Assert.True(names != ["Bram", "Anna"]);
        Assert.True(names != ["Anna"]);
        Assert.False(names.Equals(null));
    }

    [Fact]
    public void A_sequence_never_changes()
    {
        string[] source = ["Anna", "Bram"];
        Sequence<string> names = [.. source];
        source[0] = "Cem";
        Assert.Equal(["Anna", "Bram", "Cem"], names.Add("Cem"));
        Assert.Equal(["Anna", "Cem"], names.With(1, "Cem"));
        Assert.Equal(["Anna", "Bram"], names);
    }

    [Fact]
    public void In_Json_a_sequence_is_an_array()
    {
        Sequence<int> numbers = [1, 4, 5, 9];
        Assert.Equal("[1,4,5,9]", JsonSerializer.Serialize(numbers));
        Assert.Equal(numbers, JsonSerializer.Deserialize<Sequence<int>>("[1,4,5,9]"));
        Assert.Equal([], JsonSerializer.Deserialize<Sequence<int>>("[]")!);
    }
}
