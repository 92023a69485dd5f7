using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Karavaan.Web.Tests;

/// <summary>Waits for what comes by itself, however busy the machine is.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits until this holds; when it does not in two minutes, the test fails and says what never held.</summary>
    public static Task HoldsAsync(Func<bool> holds, [CallerArgumentExpression(nameof(holds))] string what = "") => HoldsAsync(() => Task.FromResult(holds()), what);

    /// <summary>The same for what has to be asked.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> holds, [CallerArgumentExpression(nameof(holds))] string what = "")
    {
        for (var since = Stopwatch.GetTimestamp(); !await holds(); await Task.Delay(20))
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Patience, $"This never held: {what}");
        }
    }
}
