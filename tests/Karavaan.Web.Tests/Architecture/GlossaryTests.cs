using System.Text.RegularExpressions;
using Karavaan.Domain.Templates;

namespace Karavaan.Web.Tests.Architecture;

/// <summary>
/// One word for one thing, as in the glossary. The figure is the kwadrant, carte (à quatre quadrants), quadrant map, Vier-Felder-Karte;
/// each of its four parts a domein, quadrant, quadrant, Feld; what people write is a kaartje, note, note, Karte.
/// </summary>
public sealed class GlossaryTests
{
    /// <summary>What would be a second word, or the word of something else.</summary>
    private static readonly Dictionary<string, Regex> strangers = new()
    {
        ["fr"] = new(@"\bdomaine|\b(le|du|au) quadrant\b|\bcartes\b|\bcarte (sur|de) (la|votre) table", RegexOptions.IgnoreCase),
        ["en"] = new(@"\bfields?\b|\bthe quadrant\b(?! map)", RegexOptions.IgnoreCase),
        ["de"] = new(@"\bQuadrant|\bDomäne|\bauf d(ie|er) Karte\b|\bNotiz(zettel)?\b"),
    };

    public static TheoryData<string, string> Everywhere
    {
        get
        {
            var everywhere = new TheoryData<string, string>();
            foreach (var language in strangers.Keys)
            {
                Array.ForEach(EveryText.Places, place => everywhere.Add(place, language));
            }

            return everywhere;
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Nothing_has_a_second_word(string place, string language)
    {
        var texts = EveryText.Of(place, language);
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.False(strangers[language].IsMatch(text), text));
    }

    [Theory]
    [InlineData("nl", "kwadrant")]
    [InlineData("fr", "carte")]
    [InlineData("en", "quadrant map")]
    [InlineData("de", "Vier-Felder-Karte")]
    public void A_workshop_on_the_shelf_calls_the_quadrant_by_its_name(string language, string name)
    {
        var stages = EveryText.Templates(language).SelectMany(file => TemplateReader.Read(File.ReadAllText(file)).Template!.Stages)
            .OfType<StageTemplate.Quadrant>().ToList();
        Assert.Equal(4, stages.Count);
        Assert.All(stages, stage => Assert.Contains(name, stage.Title, StringComparison.OrdinalIgnoreCase));
        Assert.All(stages, stage => Assert.Contains(name, stage.Instruction, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("fr", "Placez un point sur le quadrant.")]
    [InlineData("en", "Put a dot on the quadrant.")]
    [InlineData("de", "Ein Punkt auf dem Quadranten")]
    public void A_second_word_is_found(string language, string text) => Assert.Matches(strangers[language], text);
}
