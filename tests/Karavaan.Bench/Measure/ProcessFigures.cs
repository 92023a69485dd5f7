using System.Globalization;
using System.Text.RegularExpressions;

namespace Karavaan.Bench.Measure;

/// <summary>What Linux tells about a running process.</summary>
internal readonly record struct ProcessFigures(int Id)
{
    /// <summary>Clock ticks in a second in /proc (USER_HZ; 100 on every Linux that .NET runs on).</summary>
    private const double TicksPerSecond = 100;

    /// <summary>Processor time so far, in seconds (fields 14 and 15 of proc_pid_stat(5), counted after the name in parentheses).</summary>
    public double CpuSeconds => SecondsIn($"/proc/{Id}/stat");

    /// <summary>Resident memory now, in MB (VmRSS of proc_pid_status(5)).</summary>
    public double Megabytes => Status("VmRSS");

    /// <summary>The most there ever was, in MB (VmHWM).</summary>
    public double MostMegabytes => Status("VmHWM");

    /// <summary>Processor time in a file of that form, which a thread has too.</summary>
    internal static double SecondsIn(string file)
    {
        var stat = File.ReadAllText(file);
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields[11..13].Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private double Status(string name) => double.Parse(
        Regex.Match(File.ReadAllText($"/proc/{Id}/status"), $@"^{name}:\s+(\d+)", RegexOptions.Multiline).Groups[1].Value,
        CultureInfo.InvariantCulture) / 1024;
}
