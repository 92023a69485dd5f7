using System.Text.RegularExpressions;
using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>What PROTOCOL.md tells who writes a load generator in another language is what the program does.</summary>
public sealed partial class ProtocolTests
{
    private static readonly string told = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Karavaan.Bench", "PROTOCOL.md"));

    [Fact]
    public async Task Every_command_that_is_told_is_a_route()
    {
        await using var evening = await Evening.StartAsync();
        var doors = Door.All(evening.Services);
        var commands = Rows("| what | method and path | fields |").SelectMany(cells => Commands(cells[1])).ToList();
        Assert.InRange(commands.Count, 15, 60);
        Assert.DoesNotContain(commands, command => !doors.Exists(door => door.Method == command.Method && Fits(door.Path, $"/w/CODE/{command.Path}")));
    }

    [Fact]
    public void Every_limit_that_is_told_is_the_one_that_holds()
    {
        static string Plain(IFormattable number) => number.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);
        (string What, string HowMuch)[] limits =
        [
            ("commands of one person", $"{Pace.UsualPerSecond} a second over a long time, {Pace.UsualPerSecond * Pace.Burst} at once (`Karavaan__TapsPerSecond`; 0: no limit); the address never counts"),
            ("reads and hub calls of one person", "the same again"),
            ("commands of one workshop", $"{Plain(Pace.UsualPerSecond * Pace.PeopleAtOnce)} a second, {Plain(Pace.UsualPerSecond * Pace.PeopleAtOnce * Pace.Burst)} at once; {Plain(RoomLoop.MostWaiting)} waiting"),
            ("newcomers of one workshop", $"{Pace.UsualPerSecond} a second, {Pace.JoinsAtOnce} at once"),
            ("connections of one person on one kind of page, of one workshop's screens", $"{Pace.MostConnections}, {Pace.MostScreens}"),
            ("people, notes, groups in a workshop", $"{Plain(Limits.People)}, {Plain(Limits.Notes)}, {Limits.Groups}"),
            ("a form, a hub message, what is passed", $"{Entrances.MostBytes / 1024} kB, {LiveServices.MostBytes / 1024} kB, {Plain(Passing.MaxLength)} characters"),
        ];
        Assert.Equal(limits, Rows("| what | how much |").Select(cells => (cells[0], cells[1])));

        foreach (var sentence in (string[])
        [
            $"`text`, at most {Limits.Answer}; empty takes it back",
            $"`text`, at most {Limits.Note} |",
            $"a rush of more than {Pace.JoinsAtOnce} newcomers 429",
            $"After {WrongCodes.FreeGuesses} wrong codes in a minute",
            $"beyond {WrongCodes.MostWaiting} in that queue, 429",
            $"at most {Limits.Editor}), and sends all that is not confirmed, at most {Limits.TextChanges},",
            $"too long ago ({Plain(TextLog.Window)} changes)",
            $"reads nothing for {LiveEndpoints.SendTimeout.TotalSeconds} s while",
        ])
        {
            Assert.Contains(sentence, told, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string[]> Rows(string head) => told.Split('\n').SkipWhile(line => line != head).Skip(2).TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    /// <summary>'`POST` / `DELETE choose/…`' is two with one path.</summary>
    private static IEnumerable<(string Method, string Path)> Commands(string cell)
    {
        var path = "";
        foreach (var match in Command().Matches(cell).Reverse())
        {
            path = match.Groups[2].Length > 0 ? match.Groups[2].Value : path;
            yield return (match.Groups[1].Value, path);
        }
    }

    private static bool Fits(string route, string path) =>
        Regex.IsMatch(Hole().Replace(path, "x"), $"^{Hole().Replace(route, "[^/]+")}$");

    [GeneratedRegex("`(GET|POST|PUT|DELETE)(?: ([^`]+))?`")]
    private static partial Regex Command();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
