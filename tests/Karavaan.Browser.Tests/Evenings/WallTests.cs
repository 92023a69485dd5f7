using Karavaan.Browser.Tests.Client;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Nine tables that write as much as they may, in every stage: nothing on the wall is cut or lost without a word.</summary>
[Collection(HallTests.Name)]
public sealed class WallTests(Chromium chromium)
{
    [Fact]
    public Task Whatever_people_write_the_wall_shows_all_of_it_or_says_that_there_is_more() => ShowAsync("longest", Sayings.Longest(20), _ => true);

    [Fact]
    public Task A_wall_to_which_nobody_came_yet_shows_whole_pages() => ShowAsync("empty", Sayings.None, _ => false);

    /// <summary>A facilitator may leave out what is not needed: the line above the articles then has nothing to say.</summary>
    [Fact]
    public Task A_charter_about_which_no_subject_was_fixed_stands_in_its_place() =>
        ShowAsync("subjectless", Sayings.Many, stage => stage is "welcome" or "charter" or "consent");

    private async Task ShowAsync(string state, Sayings said, Func<string, bool> isPlayed)
    {
        List<string> problems = [];
        await using var house = await House.OpenAsync();
        using var laptop = await Room.SignInAsync(house);
        var room = await Room.OpenAsync(house, laptop, said);
        await using var wall = await Camera.OpenAsync(chromium, laptop.Cookies, state, problems);
        foreach (var (stage, (name, steps)) in Playing.Stages.Index())
        {
            if (stage > 0)
            {
                await room.GoAsync(stage + 1);
            }

            foreach (var (moment, act) in isPlayed(name) ? steps : [("", _ => Task.CompletedTask)])
            {
                await act(room);
                await wall.ScreenAsync($"{house.Url}/w/{room.Code}/screen", $"screen-{stage}-{name}{moment}", isAxed: false);
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }
}
