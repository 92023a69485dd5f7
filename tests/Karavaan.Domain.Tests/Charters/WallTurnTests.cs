using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Charters;

/// <summary>Article 2 lies with group 1 (Anna), article 4 with group 2 (Cem).</summary>
public class WallTurnTests
{
    private static readonly ArticleId article4 = new(4);

    [Fact]
    public void One_article_stays_while_its_table_writes_and_another_comes_when_it_is_silent()
    {
        var evening = Evening.AtTables().In(InCharter);
        Assert.Null(evening.Now.Charter.Turn);
        Assert.Equal(Article2, Turn(evening.Given(Anna, Write(Article2, "Wij"))));
        Assert.Equal(Article2, Turn(evening.After(TimeSpan.FromSeconds(2)).Given(Cem, Write(article4, "Elk"))));
        Assert.Equal(article4, Turn(evening.After(WallTurn.Silence).Given(Cem, Write(article4, "Elk jaar"))));
    }

    [Fact]
    public void Nobody_keeps_the_wall_for_ever_while_others_write()
    {
        var evening = Evening.AtTables().In(InCharter);
        for (var seconds = 0; seconds < 40; seconds += 2)
        {
            evening.After(TimeSpan.FromSeconds(2)).Given(Anna, Write(Article2, $"Wij {seconds}")).Given(Cem, Write(article4, $"Elk {seconds}"));
            Assert.Equal(seconds / 2 / 10 % 2 == 0 ? Article2 : article4, Turn(evening));
        }
    }

    private static ArticleId? Turn(Evening evening) => evening.Now.Charter.Turn?.Article;
}
