using System.Text.Json;
using CsCheck;
using Karavaan.Domain.Texts;

namespace Karavaan.Domain.Tests.Texts;

public class ChangeSetJsonTests
{
    [Fact]
    public void It_is_written_as_the_editor_writes_it() => Assert.Equal(
        """[4,[2],[0,"eerst","dan"],[1,"x"],7]""",
        JsonSerializer.Serialize(new ChangeSet([Run.Keep(4), Run.Replace(2, ""), Run.Replace(0, "eerst\ndan"), Run.Replace(1, "x"), Run.Keep(7)])));

    [Fact]
    public void What_is_written_is_read_back() => AnyText.Text.SelectMany(AnyText.ChangeOf).Sample(set =>
        Assert.Equal(set, JsonSerializer.Deserialize<ChangeSet>(JsonSerializer.Serialize(set))), iter: 5_000);

    [Theory]
    [InlineData("{}")]
    [InlineData("4")]
    [InlineData("""["4"]""")]
    [InlineData("[-1]")]
    [InlineData("[1.5]")]
    [InlineData("[[]]")]
    [InlineData("""[["x"]]""")]
    [InlineData("[[-1]]")]
    [InlineData("[[1,2]]")]
    [InlineData("[null]")]
    [InlineData("[99999999999]")]
    [InlineData("[900000,900000]")]
    [InlineData("""[[0,"a\nb"]]""")]
    [InlineData("""[[0,"a\rb"]]""")]
    [InlineData("""[[0,"\ud83d"]]""")]
    [InlineData("[1")]
    public void Anything_else_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<ChangeSet>(json));
}
