using Karavaan.Web.Tests.Storage;

namespace Karavaan.Web.Tests;

/// <summary>The test program started as a process of its own (<c>dotnet Karavaan.Web.Tests.dll FOLDER</c>), so that a test can kill it.</summary>
internal static class ChildProcess
{
    public static Task Main(string[] arguments) => Appender.RunAsync(arguments[0]);
}
