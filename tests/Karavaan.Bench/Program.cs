using Karavaan.Bench;
using Karavaan.Bench.Evening;

var options = Options.Read(args);
if (options is null || !Benches.Has(options.Bench) || EveningOptions.Of(options) is null)
{
    await Console.Error.WriteLineAsync(Options.Usage);
    return 2;
}

return await Benches.RunAsync(options);
