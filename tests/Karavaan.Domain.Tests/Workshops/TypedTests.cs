using CsCheck;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Tests.Workshops;

public class TypedTests
{
    [Theory]
    [InlineData("  Anna \t\n", "Anna")]
    [InlineData("een\r\ntwee\rdrie\nvier", "een\ntwee\ndrie\nvier")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("a\u0000b\u0007c\u009bd\u007fe", "abcde")]
    [InlineData("heel 👍 blijft", "heel 👍 blijft")]
    [InlineData("\u0000 Anna \u0000", "Anna")]
    [InlineData("<b>vet</b> & 'zo'", "<b>vet</b> & 'zo'")]
    [InlineData("مرحبا Anna", "مرحبا Anna")]
    [InlineData("twee  spaties", "twee  spaties")]
    [InlineData("", "")]
    public void What_was_typed_is_kept_but_for_what_nobody_can_see(string typed, string kept) =>
        Assert.Equal(kept, Typed.Clean(typed));

    [Fact]
    public void Half_characters_are_left_out()
    {
        // Not in the table above: the runner can't carry half a character from one process to another.
        Assert.Equal("half  weg", Typed.Clean("half \ud83d weg"));
        Assert.Equal("half  weg", Typed.Clean("half \udc4d weg"));
        Assert.Equal("half", Typed.Clean("half\ud83d"));
        Assert.Equal("geen teken", Typed.Clean("\ufffegeen \uffffteken\ufffe"));
    }

    [Fact]
    public void A_clean_text_is_clean() => Gen.String[Gen.Frequency((9, Gen.Char), (1, Gen.Char['\ufff0', '\uffff'])), 0, 40].Sample(typed =>
    {
        var clean = Typed.Clean(typed);
        Assert.Equal(clean, Typed.Clean(clean));
        Assert.Equal(clean, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(clean)));
        Assert.NotNull(clean.Normalize());
        Assert.DoesNotContain(clean, c => char.IsControl(c) && c is not ('\n' or '\t'));
    });
}
