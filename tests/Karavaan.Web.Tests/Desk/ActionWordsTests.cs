using System.Globalization;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Texts;

namespace Karavaan.Web.Tests.Desk;

/// <summary>What can be taken back is told in words of its own.</summary>
public sealed class ActionWordsTests
{
    public static TheoryData<Type> Undoable => [.. Inverse.Kinds];

    /// <summary>Fails for a kind that was added to <see cref="Inverse.Kinds"/> without words: name a text <c>Did…</c> after the event.</summary>
    [Theory]
    [MemberData(nameof(Undoable))]
    public void Everything_that_can_be_taken_back_has_words_of_its_own_in_every_language(Type done)
    {
        var key = DeskText.Named($"Did{done.Name}");
        Assert.All(Words.Languages, language => Assert.NotEmpty(Words.For(language)[key]));
        Assert.DoesNotContain(Inverse.Kinds.Where(other => other != done), other => Words.For("nl")[DeskText.Named($"Did{other.Name}")] == Words.For("nl")[key]);
        Assert.NotNull(key.Source.GetString(key.Name, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_desk_lists_what_it_did_in_words()
    {
        await using var evening = await Evening.StartAsync();
        await evening.Fleur.SaveAsync("put", "desk/locks/1");
        await evening.Fleur.SaveAsync("put", "desk/stages/3/minutes", ("minutes", "7"));
        var list = (await evening.Fleur.GetAsync("desk")).Document.QuerySelectorAll("#done-list li").Select(li => li.TextContent);
        Assert.Equal(["Minuten aangepast", "Een stap op slot gezet"], list);
    }
}
