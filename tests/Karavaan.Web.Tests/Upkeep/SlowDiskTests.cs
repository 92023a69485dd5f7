using System.Text.RegularExpressions;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>Two who change the same person while the disk needs two seconds for each commit: nobody undoes what the other did.</summary>
public sealed partial class SlowDiskTests : UpkeepTest
{
    [Fact]
    public async Task A_language_chosen_while_the_desk_changes_the_name_keeps_the_name()
    {
        await using var program = await RealProgram.ServeWorkshopAsync(Folder, ("Karavaan__SlowDisk", "2000"));
        var anna = await program.JoinAsync("Anna");
        var path = Rename().Match(await program.DeskAsync()).Groups[1].Value;

        var renamed = program.Fleur.SaveAsync("put", path, ("name", "Annabel"));
        await Task.Delay(500);
        Assert.False(renamed.IsCompleted, "The name was saved before the language was chosen: that proves nothing.");
        var spoken = anna.SendAsync("post", "language", ("language", "fr"));
        await Task.WhenAll(renamed, spoken);

        var phone = await anna.GetAsync("");
        Assert.Equal("fr", phone.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Annabel", await program.DeskAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("\"/w/[^/\"]+/(desk/people/[^/\"]+/name)\"")]
    private static partial Regex Rename();
}
