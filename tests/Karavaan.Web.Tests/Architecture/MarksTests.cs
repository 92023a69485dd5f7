namespace Karavaan.Web.Tests.Architecture;

/// <summary>Apostrophes and quotation marks are those of a printer, on every surface and in every document: never some of them a typewriter's.</summary>
public sealed class MarksTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("de")]
    public void No_text_has_the_marks_of_a_typewriter(string language) => Assert.All((string[])["Karavaan.Web", "Karavaan.Documents"], place =>
    {
        var texts = EveryText.Of(place, language);
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.DoesNotMatch("['\"]", text));
    });
}
