using Karavaan.Web.Shared;

namespace Karavaan.Web.Tests.Evenings;

public sealed class ProseTests
{
    /// <summary>Pictures are not shown yet, also not the workshop's own: what they show is said instead.</summary>
    [Theory]
    [InlineData("Kijk: ![een moestuin](/images/tuin.png) in de wijk.", "<p>Kijk: een moestuin in de wijk.</p>")]
    [InlineData("![een *rode* deur](https://voorbeeld.be/deur.png \"titel\")", "<p>een <em>rode</em> deur</p>")]
    [InlineData("[![een kaart](kaart.png)](https://voorbeeld.be)", "<p><a href=\"https://voorbeeld.be\">een kaart</a></p>")]
    [InlineData("![een plein][p]\n\n[p]: /images/plein.png", "<p>een plein</p>")]
    public void A_picture_is_its_alt_text(string markdown, string html) => Assert.Equal(html, Prose.Html(markdown).Value.Trim());
}
