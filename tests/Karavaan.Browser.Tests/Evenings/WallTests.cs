using Karavaan.Browser.Tests.Client;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Nine tables that write as much as they may, in every stage: nothing on the wall is cut or lost without a word.</summary>
[Collection(HallTests.Name)]
public sealed class WallTests(Chromium chromium)
{
    [Fact]
    public async Task Whatever_people_write_the_wall_shows_all_of_it_or_says_that_there_is_more()
    {
        List<string> problems = [];
        await using var house = await House.OpenAsync();
        using var laptop = await Room.SignInAsync(house);
        var room = await Room.OpenAsync(house, laptop, Sayings.Longest(20));
        await using var wall = await Camera.OpenAsync(chromium, laptop.Cookies, "longest", problems);
        foreach (var (stage, (name, steps)) in Playing.Stages.Index())
        {
            if (stage > 0)
            {
                await room.GoAsync(stage + 1);
            }

            foreach (var (moment, act) in steps)
            {
                await act(room);
                await wall.ScreenAsync($"{house.Url}/w/{room.Code}/screen", $"screen-{stage}-{name}{moment}", isAxed: false);
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }
}
