using Karavaan.Bench;
using Karavaan.Bench.Evening;
using Karavaan.Bench.Floors;

if (args is [FloorHub.Name, var port, var milliseconds])
{
    return await FloorHub.ServeAsync(port, milliseconds);
}

if (args is [FloorLog.Name, var where, var file, var slowness])
{
    return await FloorLog.ServeAsync(where, file, slowness);
}

var options = Options.Read(args);
if (options is null || !Benches.Has(options.Bench) || EveningOptions.Of(options) is null)
{
    await Console.Error.WriteLineAsync(Options.Usage);
    return 2;
}

return await Benches.RunAsync(options);
