using Karavaan.Web.Live;

namespace Karavaan.Web.Tests.Live;

public sealed class TouchLogTests
{
    private static FragmentKey Key(int n) => new("note", $"{n}", Audience.Screen);

    [Fact]
    public void A_page_hears_what_was_touched_after_its_version()
    {
        var log = new TouchLog(10);
        log.Touch(11, [Key(1)]);
        log.Touch(12, [Key(2)]);

        Assert.Equal([Key(2)], log.Since(11));
        Assert.Equal([], log.Since(12)!);
    }

    [Fact]
    public void A_fragment_counts_once_at_its_last_touch()
    {
        var log = new TouchLog(0);
        log.Touch(1, [Key(1), Key(2)]);
        log.Touch(2, [Key(1)]);

        Assert.Equal([Key(1), Key(2)], log.Since(0)!);
        Assert.Equal([Key(1)], log.Since(1)!);
    }

    [Fact]
    public void Nothing_is_known_of_before_the_log_began() => Assert.Null(new TouchLog(10).Since(9));

    [Fact]
    public void What_was_forgotten_is_unknown_and_not_unchanged()
    {
        var log = new TouchLog(0);
        for (var version = 1; version <= TouchLog.Capacity + 5; version++)
        {
            log.Touch(version, [Key(version)]);
        }

        Assert.Null(log.Since(4));
        Assert.Equal(TouchLog.Capacity, log.Since(5)!.Count);
    }
}
