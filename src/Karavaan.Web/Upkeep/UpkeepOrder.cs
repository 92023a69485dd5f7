namespace Karavaan.Web.Upkeep;

/// <summary>What the program is asked to do instead of serving: <c>backup FILE</c>, <c>restore FILE</c>, <c>reset NAME</c> or <c>verify</c>.</summary>
/// <param name="Act">One of the four; empty when it is none of them, or wrongly said.</param>
/// <param name="File">The file, whole path, or the name; empty where there is none.</param>
/// <param name="Settings">What is left for the configuration.</param>
public sealed record UpkeepOrder(string Act, string File, string[] Settings)
{
    /// <summary>The order in the arguments of the program; <c>null</c>: there is none, so it serves.</summary>
    public static UpkeepOrder? Of(string[] arguments) => arguments switch
    {
        [] or [['-' or '/', ..], ..] => null,
        [var setting, ..] when setting.Contains('=', StringComparison.Ordinal) => null,
        ["backup" or "restore", var file, .. var rest] when !file.StartsWith("--", StringComparison.Ordinal) => new(arguments[0], Path.GetFullPath(file), rest),
        ["reset", var name, .. var rest] when !name.StartsWith("--", StringComparison.Ordinal) => new("reset", name, rest),
        ["verify", .. var rest] => new("verify", "", rest),
        _ => new("", "", []),
    };
}
