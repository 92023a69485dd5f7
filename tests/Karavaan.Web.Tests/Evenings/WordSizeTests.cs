namespace Karavaan.Web.Tests.Evenings;

/// <summary>How large the words are that arrive on the wall.</summary>
public sealed class WordSizeTests
{
    private const string LongWord = "Samenwerkingsverbandencoördinatievergaderingenverslaggevingen";

    /// <summary>A sentence makes all of them small, as it needs the room. A word that is only long does not: it is divided.</summary>
    [Theory]
    [InlineData("words few", LongWord)]
    [InlineData("words few", LongWord + " en meer")]
    [InlineData("words long", LongWord + " en " + LongWord + " en " + LongWord)]
    [InlineData("words long", "Dat we met kleine stappen beginnen en elkaar over een maand weer zien.")]
    public async Task One_long_word_does_not_make_the_words_of_a_whole_room_small(string size, string said)
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await evening.GoToAsync(12);
        await bram.SaveAsync("put", "answers/12/2", ("text", "rust"));
        await anna.SaveAsync("put", "answers/12/2", ("text", said));
        Assert.Equal(size, (await evening.Fleur.GetAsync("screen")).Document.QuerySelector(".words")!.ClassName);
    }
}
