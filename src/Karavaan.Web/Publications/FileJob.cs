using Karavaan.Pdf;

namespace Karavaan.Web.Publications;

/// <summary>A file that is being made, and how far its making is.</summary>
internal sealed class FileJob : IProgress<RenderStep>
{
    /// <summary>A boxed <see cref="RenderStep"/>, so that a reader on another thread never sees half of one.</summary>
    private volatile object? step;

    private volatile bool hasBegun;

    private FileJob()
    {
    }

    /// <summary>The file, once it is made.</summary>
    public Task<DocumentFile> File { get; private set; } = null!;

    /// <summary>Starts one in the background.</summary>
    /// <param name="make">Makes the file; says <see cref="Begin"/> once it doesn't wait for anything any more.</param>
    public static FileJob Start(Func<FileJob, Task<DocumentFile>> make)
    {
        var job = new FileJob();
        job.File = Task.Run(() => make(job));
        return job;
    }

    /// <summary>It waits for no other making any more.</summary>
    public void Begin() => hasBegun = true;

    /// <inheritdoc/>
    public void Report(RenderStep value) => step = value;

    /// <summary>What is being done, as one sentence: 'Wordt gemaakt: 14 van 38 bladzijden getekend …'.</summary>
    public string Told(Words words) => (hasBegun, step) switch
    {
        (false, _) => words[ResultsText.MakingWaits],
        (_, RenderStep at) => words[KeyOf(at.Phase), at.Done, at.Count],
        _ => words[ResultsText.Making],
    };

    private static TextKey KeyOf(RenderPhase phase) => phase switch
    {
        RenderPhase.Setting => ResultsText.MakingSets,
        RenderPhase.Drawing => ResultsText.MakingDraws,
        RenderPhase.Writing => ResultsText.MakingWrites,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
