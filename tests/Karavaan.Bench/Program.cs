using Karavaan.Bench;
using Karavaan.Bench.Evening;
using Karavaan.Bench.Floors;

if (args is [FloorHub.Name, var port, var milliseconds])
{
    return await FloorHub.ServeAsync(port, milliseconds);
}

var options = Options.Read(args);
if (options is null || !Benches.Has(options.Bench) || EveningOptions.Of(options) is null)
{
    await Console.Error.WriteLineAsync(Options.Usage);
    return 2;
}

return await Benches.RunAsync(options);
