namespace Karavaan.Web.Live;

/// <summary>How many buffers the runtime keeps for use again.</summary>
internal static class SharedBuffers
{
    /// <summary>Of each size and processor. A beat to a thousand phones has two on their way for each; with 1024 kept, each phone cost 10 kB more.</summary>
    private const string Kept = "256";

    /// <summary>The runtime's own setting; it usually keeps 32.</summary>
    private const string Setting = "DOTNET_SYSTEM_BUFFERS_SHAREDARRAYPOOL_MAXARRAYSPERPARTITION";

    /// <summary>
    /// What is not kept is allocated anew at each beat, and collected again. The runtime reads its setting once, when the first buffer
    /// is asked for, so this comes before anything else; whoever set it otherwise is left alone.
    /// </summary>
    public static void KeepForAHall()
    {
        if (Environment.GetEnvironmentVariable(Setting) is null)
        {
            Environment.SetEnvironmentVariable(Setting, Kept);
        }
    }
}
