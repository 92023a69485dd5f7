using Karavaan.Web.Shared;

namespace Karavaan.Web.Tests.Evenings;

public sealed class ProseTests
{
    /// <summary>Outside a story no picture is shown, also not one of this house: what it shows is said instead.</summary>
    [Theory]
    [InlineData("Kijk: ![een moestuin](/images/tuin.png) in de wijk.", "<p>Kijk: een moestuin in de wijk.</p>")]
    [InlineData("![een *rode* deur](https://voorbeeld.be/deur.png \"titel\")", "<p>een <em>rode</em> deur</p>")]
    [InlineData("[![een kaart](kaart.png)](https://voorbeeld.be)", "<p><a href=\"https://voorbeeld.be\">een kaart</a></p>")]
    [InlineData("![een park](picture:0123456789abcdef0123456789abcdef-1600x1067)", "<p>een park</p>")]
    [InlineData("![een plein][p]\n\n[p]: /images/plein.png", "<p>een plein</p>")]
    public void A_picture_is_its_alt_text(string markdown, string html) => Assert.Equal(html, Prose.Html(markdown).Value.Trim());
}
