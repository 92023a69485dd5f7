using System.Globalization;

namespace Karavaan.Web.Tests;

/// <summary>What may be said from outside for a run of these tests: how many, and which dice.</summary>
internal static class Setting
{
    /// <summary>The whole number of an environment variable; <paramref name="otherwise"/> when it is not set, or no such number.</summary>
    public static int Of(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
