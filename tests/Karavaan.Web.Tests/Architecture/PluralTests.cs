using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Karavaan.Web.Live;
using Karavaan.Web.Texts;

namespace Karavaan.Web.Tests.Architecture;

/// <summary>Every number goes with its word, in four languages: one table, two tables, and in French '0 personne'.</summary>
public sealed partial class PluralTests
{
    public static TheoryData<string> Languages => [.. Words.Languages];

    private static readonly (string Language, string Key)[] alike = [("de", "MoreErrors"), ("de", "PasswordTooShort")];

    public static TheoryData<string, int, string> Dots => new()
    {
        { "nl", 0, "van 0 stippen gegeven" }, { "nl", 1, "van 1 stip gegeven" }, { "nl", 2, "van 2 stippen gegeven" },
        { "fr", 0, "sur 0 pastille donnée" }, { "fr", 1, "sur 1 pastille donnée" }, { "fr", 2, "sur 2 pastilles données" },
        { "en", 0, "of 0 dots given" }, { "en", 1, "of 1 dot given" }, { "en", 2, "of 2 dots given" },
        { "de", 0, "von 0 Punkten vergeben" }, { "de", 1, "von 1 Punkt vergeben" }, { "de", 2, "von 2 Punkten vergeben" },
    };

    [Theory]
    [MemberData(nameof(Dots))]
    public void A_number_says_its_word(string language, int number, string said) => Assert.Equal(said, Words.For(language)[HarvestsText.OfDots, number]);

    [Theory]
    [InlineData("nl", 1, 3, "1 van 3 tafels koos")]
    [InlineData("nl", 1, 1, "1 van 1 tafel koos")]
    [InlineData("fr", 0, 3, "0 table sur 3 a choisi")]
    [InlineData("fr", 2, 3, "2 tables sur 3 ont choisi")]
    [InlineData("en", 1, 3, "1 of 3 tables has chosen")]
    [InlineData("de", 2, 3, "2 von 3 Tischen haben gewählt")]
    public void Two_numbers_say_a_word_each(string language, int picked, int tables, string said) =>
        Assert.Equal(said, Words.For(language)[ThemesText.PickedOf, picked, tables]);

    [Theory]
    [InlineData("1", "Dein 1 Punkt ist vergeben. Nimm ihn zuerst zurück.")]
    [InlineData("3", "Deine 3 Punkte sind vergeben. Nimm zuerst einen zurück.")]
    public void A_number_that_comes_as_text_is_a_number(string number, string said) => Assert.Equal(said, Words.For("de")[RefusalsText.NoDotsLeft, number]);

    [Theory]
    [InlineData("nl", 1, "Je stip is op.")]
    [InlineData("nl", 3, "Je stippen zijn op.")]
    [InlineData("fr", 1, "Vous avez donné votre pastille.")]
    [InlineData("de", 2, "Deine Punkte sind vergeben.")]
    public void A_number_that_is_not_said_bends_its_words_all_the_same(string language, int all, string said) => Assert.Equal(said, Words.For(language)[HarvestsText.LeftNone, all]);

    [Theory]
    [InlineData("fr", 0, 0)]
    [InlineData("nl", 0, 1)]
    [InlineData("fr", 1, 0)]
    [InlineData("fr", 2, 1)]
    public void Of_two_texts_nought_takes_the_first_in_french(string language, int number, int which)
    {
        var words = Words.For(language);
        var texts = new[] { words[RehearsalsText.InOne, number], words[RehearsalsText.InMany, number] };
        Assert.Equal(texts[which], words.Count(RehearsalsText.InOne, RehearsalsText.InMany, number));
    }

    [Fact]
    public void The_first_of_a_month_is_the_first_in_french()
    {
        Assert.Equal("1er mars 2027", Words.For("fr").Day(new(2027, 3, 1)));
        Assert.Equal("21 mars 2027", Words.For("fr").Day(new(2027, 3, 21)));
        Assert.Equal("1 maart 2027", Words.For("nl").Day(new(2027, 3, 1)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_with_forms_fills_whole_with_nought_one_and_two(string language)
    {
        var filled = 0;
        foreach (var assembly in (System.Reflection.Assembly[])[typeof(Room).Assembly, typeof(Words).Assembly])
        {
            foreach (var source in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".resources", StringComparison.Ordinal)).Select(name => name[..^".resources".Length]))
            {
                var texts = new ResourceManager(source, assembly);
                foreach (DictionaryEntry entry in texts.GetResourceSet(CultureInfo.InvariantCulture, true, true)!)
                {
                    var text = texts.GetString((string)entry.Key, CultureInfo.GetCultureInfo(language))!;
                    if (!text.Contains('|', StringComparison.Ordinal))
                    {
                        // What has forms in one language has them in all, unless the words are the same for one and for many.
                        var others = Words.Languages.Where(l => texts.GetString((string)entry.Key, CultureInfo.GetCultureInfo(l))!.Contains('|', StringComparison.Ordinal));
                        Assert.True(!others.Any() || alike.Contains((language, (string)entry.Key)), $"{entry.Key} has forms in {string.Join(", ", others)}, none in {language}");
                        continue;
                    }

                    filled++;
                    Assert.All(Forms().Matches(text), hole => Assert.Equal(2, hole.Groups[1].Value.Split('|').Length));
                    var key = new TextKey(texts, (string)entry.Key);
                    var said = Enumerable.Range(0, 3).Select(number => Words.For(language)[key, number, number, number, number]).ToList();
                    Assert.All(said, one => Assert.DoesNotMatch(@"[|{}]", one));
                    Assert.NotEqual(said[1].Replace('1', '2'), said[2]);
                    Assert.Equal(language == "fr", said[0].Replace('0', '1') == said[1]);
                }
            }
        }

        Assert.True(filled >= 10, $"{filled}");
    }

    [GeneratedRegex(@"\{\d+:([^}]*)\}")]
    private static partial Regex Forms();
}
