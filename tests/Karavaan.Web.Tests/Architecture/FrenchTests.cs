using System.Text.RegularExpressions;

namespace Karavaan.Web.Tests.Architecture;

/// <summary>
/// French says 'vous' everywhere: on every surface, in every document and in the workshops on the shelf. And a line never begins with the
/// sign that ends its sentence.
/// </summary>
public sealed partial class FrenchTests
{
    public static TheoryData<string> Places => [.. EveryText.Places];

    [Theory]
    [MemberData(nameof(Places))]
    public void French_says_vous(string place)
    {
        var texts = EveryText.Of(place, "fr");
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.False(SaysTu(text), text));
    }

    [Theory]
    [InlineData("Ce que tu as fait")]
    [InlineData("Fermé. Choisis une table.")]
    [InlineData("On t’appelle")]
    [InlineData("Ton nom")]
    public void Tu_is_found(string text) => Assert.True(SaysTu(text));

    [Theory]
    [InlineData("À quelle table êtes-vous ?")]
    [InlineData("Répondra-t-on ? Je fais glisser, et je choisis.")]
    public void Vous_is_left_alone(string text) => Assert.False(SaysTu(text));

    [Theory]
    [InlineData("Karavaan.Web")]
    [InlineData("Karavaan.Documents")]
    public void No_line_can_begin_with_a_sign_of_punctuation(string place) =>
        Assert.All(EveryText.Of(place, "fr"), text => Assert.False(CanLoseItsSign(text), text));

    [Theory]
    [InlineData("À quelle table êtes-vous ?")]
    [InlineData("Touchez « {0}\u00A0».")]
    [InlineData("Touchez «\u00A0{0} ».")]
    [InlineData("Horaire : {0}")]
    public void A_space_that_breaks_is_found(string text) => Assert.True(CanLoseItsSign(text));

    [Theory]
    [InlineData("Touchez «\u00A0{0}\u00A0» à 10:30\u00A0; et vous\u00A0?")]
    [InlineData("{0} {0:table|tables}, http://example.org")]
    public void A_space_that_holds_is_left_alone(string text) => Assert.False(CanLoseItsSign(text));

    private static bool CanLoseItsSign(string text) => BreakingSpace().IsMatch(text);

    private static bool SaysTu(string text) => Pronoun().IsMatch(text) || Order().IsMatch(text);

    [GeneratedRegex(" [?!:;»]|« ")]
    private static partial Regex BreakingSpace();

    /// <summary>The words themselves; not the t of 'répondra-t-on'.</summary>
    [GeneratedRegex(@"(?<![\w-])(tu|te|toi|ton|ta|tes|tiens?|tiennes?)(?!\w)|(?<![\w-])t['’](?=\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    /// <summary>Orders to one friend, where a sentence begins: verbs that can be nothing else there.</summary>
    [GeneratedRegex(@"(?:^|[.!?:]\s+)(choisis|écris|prends|reprends|lis|fais|dis|mets|attends|réessaie|regarde|ouvre|indique|utilise|touche|pose|montre|remontre|scanne|change|donne|invite|active|teste|annule|laisse|appelle|clique|tape|garde|crée)(?![\w])", RegexOptions.IgnoreCase)]
    private static partial Regex Order();
}
