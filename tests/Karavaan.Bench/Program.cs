using System.Globalization;
using Karavaan.Bench;
using Karavaan.Bench.Evening;
using Karavaan.Bench.Floors;
using Karavaan.Bench.Papers;

if (args is [FloorHub.Name, var port, var milliseconds])
{
    return await FloorHub.ServeAsync(port, milliseconds);
}

if (args is [FloorLog.Name, var where, var file, var slowness])
{
    return await FloorLog.ServeAsync(where, file, slowness);
}

if (args is [Press.Name, var chapters, var rounds, var atOnce])
{
    return Press.Run(int.Parse(chapters, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture), int.Parse(atOnce, CultureInfo.InvariantCulture));
}

var options = Options.Read(args);
if (options is null || !Benches.Has(options.Bench) || EveningOptions.Of(options) is null)
{
    await Console.Error.WriteLineAsync(Options.Usage);
    return 2;
}

return await Benches.RunAsync(options);
