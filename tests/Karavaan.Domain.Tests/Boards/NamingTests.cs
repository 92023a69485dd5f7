using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Tests.Templates;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Boards;

/// <summary>Whether each note shows who wrote it: settled before anybody is there.</summary>
public class NamingTests
{
    [Fact]
    public void Notes_have_no_names_unless_the_template_says_so()
    {
        Assert.False(Evening.Started().Now.Board.IsNamed);
        Assert.True(Evening.Started(Template with { IsNamed = true }).Now.Board.IsNamed);
    }

    [Fact]
    public void The_desk_switches_it_until_somebody_has_joined()
    {
        var evening = Evening.Started();
        Assert.True(evening.When(Fleur, SwitchNaming(true)).Then(new BoardEvent.NamingSwitched(true)).Board.IsNamed);
        evening.When(Fleur, SwitchNaming(true)).ThenNothing();
        evening.Given(Anna, Join(AnnaId)).When(Fleur, SwitchNaming(false)).ThenRefused(RefusalCode.AlreadyJoined);
        evening.Given(Fleur, Remove(AnnaId)).When(Fleur, SwitchNaming(false)).ThenRefused(RefusalCode.AlreadyJoined);
        evening.When(Fleur, SwitchNaming(true)).ThenNothing();
    }

    [Fact]
    public void It_is_undone_until_somebody_has_joined()
    {
        var evening = Evening.Started().Given(Fleur, SwitchNaming(true));
        evening.Given(Fleur, Undo());
        Assert.False(evening.Now.Board.IsNamed);
        evening.Given(Fleur, SwitchNaming(true)).Given(Anna, Join(AnnaId));
        Assert.IsType<Decision.Refused>(evening.When(Fleur, Undo()).Decision);
        Assert.True(evening.Now.Board.IsNamed);
    }

    [Theory]
    [InlineData("nl", "namen bij kaartjes: ja")]
    [InlineData("fr", "noms sur les notes: oui")]
    [InlineData("en", "names at notes: yes")]
    [InlineData("de", "namen bei karten: ja")]
    public void A_workshop_file_says_it_in_four_languages(string language, string line)
    {
        var template = TemplateReader.Read(Files.BuiltIn(language)).Template! with { IsNamed = true };
        var written = TemplateWriter.Write(template);
        Assert.Contains($"\n{line}\n", written.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(template, TemplateReader.Read(written).Template);
        Assert.False(TemplateReader.Read(written.Replace(line, line.Split(':')[0] + ": no", StringComparison.Ordinal)).Template!.IsNamed);
    }

    [Fact]
    public void Something_else_than_yes_or_no_is_told_with_its_line()
    {
        var written = Files.BuiltIn("nl").Replace("titel:", "namen bij kaartjes: soms\ntitel:", StringComparison.Ordinal);
        var line = Array.FindIndex(written.Split('\n'), one => one.StartsWith("namen bij kaartjes", StringComparison.Ordinal)) + 1;
        var error = Assert.Single(TemplateReader.Read(written).Errors);
        Assert.Equal((line, TemplateErrorCode.ChoiceUnknown), (error.Line, error.Code));
        Assert.Equal(["soms", "namen bij kaartjes", "ja, nee"], error.Arguments);
    }
}
