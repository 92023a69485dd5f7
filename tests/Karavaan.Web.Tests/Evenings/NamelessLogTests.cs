using Karavaan.Web.Tests.Storage;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>After a whole evening: no name of a person in the log, and no choice that can be traced.</summary>
public sealed class NamelessLogTests
{
    [Fact]
    public async Task No_name_lies_in_the_log_and_no_choice_has_an_owner_or_a_time()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Annabella"), await evening.JoinAsync("Brammetje"));
        var ids = evening.Room.State.People.All.Select(p => p.Id.Value).ToList();
        await evening.Fleur.SaveAsync("put", $"desk/people/{ids[0]:n}/name", ("name", "Hernoemd"));
        await new Play(evening, anna, bram, "Samen koken") { Signs = "Ondertekend", Keeper = "Bewaarster" }.AllAsync();
        Assert.Contains(evening.Room.State.People.All, p => p.SignedName == "Ondertekend");

        var (events, commands) = (Read(evening, "events"), Read(evening, "commands"));
        Assert.Contains(events, row => row.Contains("Samen koken", StringComparison.Ordinal));
        foreach (var name in new[] { "Annabella", "Brammetje", "Hernoemd", "Ondertekend", "Bewaarster" })
        {
            Assert.DoesNotContain(events.Concat(commands), row => row.Contains(name, StringComparison.OrdinalIgnoreCase));
        }

        var choices = events.Where(row => row.Contains("type=choice-made|", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, choices.Count);
        Assert.All(choices, row => Assert.DoesNotContain(ids, id => Holds(row, id)));
        Assert.All(choices, row => Assert.Contains("|at=|", row, StringComparison.Ordinal));
        Assert.Equal(4, commands.Count(row => !row.Contains("actor=p", StringComparison.Ordinal) && !row.Contains("actor=f", StringComparison.Ordinal)));
    }

    private static bool Holds(string row, Guid id) =>
        row.Contains($"{id:n}", StringComparison.OrdinalIgnoreCase) || row.Contains($"{id}", StringComparison.OrdinalIgnoreCase)
        || row.Contains(Convert.ToHexString(id.ToByteArray()), StringComparison.OrdinalIgnoreCase);

    private static List<string> Read(Evening evening, string table) =>
        [.. SqlByHand.Rows(evening.Database, $"select * from {table}").Select(row => string.Concat(row.Select(cell => $"{cell.Column}={cell.Text}|")))];
}
