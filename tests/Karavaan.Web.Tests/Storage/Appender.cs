using Karavaan.Web.Storage;

namespace Karavaan.Web.Tests.Storage;

/// <summary>Eight rooms that write without end and say what was saved, until somebody kills them, or who started them is gone and their input ends.</summary>
internal static class Appender
{
    private const int Rooms = 8;

    public static async Task RunAsync(string folder)
    {
        await using var house = await StorageHouse.OpenAsync(folder);
        await Task.WhenAny([.. Enumerable.Range(0, Rooms).Select(_ => Task.Run(() => WriteAsync(house))), Task.Run(Console.In.ReadToEnd)]);
    }

    private static async Task WriteAsync(StorageHouse house)
    {
        var room = WorkshopId.New();
        for (var version = 0; ; version++)
        {
            var item = Cast.Item(Cast.Anna, Cast.By(Cast.Anna, Cast.Answer(Cast.Anna, $"antwoord {version + 1}")));
            await house.Log.AppendAsync(Cast.Batch(room, version, item));
            Console.Out.WriteLine($"{room.Value} {version + 1} {item.CommandId}");
        }
    }
}
