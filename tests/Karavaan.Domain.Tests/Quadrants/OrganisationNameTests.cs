using Karavaan.Domain.Quadrants;

namespace Karavaan.Domain.Tests.Quadrants;

public class OrganisationNameTests
{
    [Theory]
    [InlineData("Buurthuis De Épinette", "buurthuis  de epinette")]
    [InlineData("E\u0301pinette", "épinette")]
    [InlineData("ＦＡＢＬＡＢ", "fablab")]
    [InlineData("\tVZW\u00a0Samen ", "vzw samen")]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("ΟΔΟΣ", "οδοσ")]
    [InlineData("Straße", "STRAßE")]
    [InlineData("🌍 Repair", "🌍 REPAIR")]
    public void These_are_the_same_organisation(string one, string other) =>
        Assert.Equal(OrganisationName.Key(one), OrganisationName.Key(other));

    [Theory]
    [InlineData("Buurthuis", "Buurt huis")]
    [InlineData("कि", "का")]
    [InlineData("が", "か")]
    [InlineData("Samen 1", "Samen 2")]
    public void These_are_not(string one, string other) =>
        Assert.NotEqual(OrganisationName.Key(one), OrganisationName.Key(other));

    [Fact]
    public void A_broken_name_has_a_key_too() => Assert.Equal("ab", OrganisationName.Key("a\ud800\ufffeb\u0000"));
}
