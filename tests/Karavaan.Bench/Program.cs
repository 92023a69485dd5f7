using Karavaan.Bench;
using Karavaan.Bench.Evening;

var options = Options.Read(args);
if (options is null)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

return options.Bench switch
{
    "evening" => await EveningBench.RunAsync(options),
    _ => Unknown(options.Bench),
};

static int Unknown(string name)
{
    Console.Error.WriteLine($"There is no bench '{name}'. {Options.Usage}");
    return 2;
}
