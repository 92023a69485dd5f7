using Karavaan.Domain.Quadrants;

namespace Karavaan.Web.Quadrants;

/// <summary>How far one person stands from the middle of the group, in plain words.</summary>
public static class MyStand
{
    /// <summary>An eighth of the plane's width: nearer is 'close'.</summary>
    private const double Close = 0.25;

    /// <summary>Three eighths of the plane's width: further is 'far'.</summary>
    private const double Far = 0.75;

    /// <summary>The sentences; none for who did not place this moment.</summary>
    public static IEnumerable<string> Sentences(Position? mine, Cloud? room, RoomPicture picture, Words words)
    {
        if (mine is not { } me || room is null)
        {
            return [];
        }

        if (room.Count == 1)
        {
            return [words[QuadrantsText.OnlyYou]];
        }

        var distance = double.Hypot(me.X - room.Median.X, me.Y - room.Median.Y);
        List<string> ways = [.. picture.Ways(room.Median, me)];
        return distance < Close || ways.Count == 0
            ? [words[QuadrantsText.Close]]
            : [words[distance < Far ? QuadrantsText.Away : QuadrantsText.Far], MoreTo(ways, words)];
    }

    /// <summary>A coordinate from -1 to +1 in words: '42 van 100 richting sociaal doel'.</summary>
    public static string Along(double value, string low, string high, Words words)
    {
        var hundredths = (int)Math.Round(Math.Abs(value) * 100);
        return hundredths == 0 ? words[QuadrantsText.InMiddle] : words[QuadrantsText.Towards, hundredths, value > 0 ? high : low];
    }

    private static string MoreTo(List<string> ways, Words words) => ways.Count == 1
        ? words[QuadrantsText.MoreTo, ways[0]]
        : words[QuadrantsText.MoreToBoth, ways[0], ways[1]];
}
