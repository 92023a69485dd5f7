namespace Karavaan.Pdf;

/// <summary>How far a rendering is: what is done, of how many. It tells nothing of time, because nobody knows how long the rest takes.</summary>
/// <param name="Phase">What is being done.</param>
/// <param name="Done">How many of these are done.</param>
/// <param name="Count">How many there are.</param>
public readonly record struct RenderStep(RenderPhase Phase, int Done, int Count);

/// <summary>What a rendering does, one after the other.</summary>
public enum RenderPhase
{
    /// <summary>The blocks of the document are set in lines; how many pages they fill is not known yet.</summary>
    Setting,

    /// <summary>The pages are drawn.</summary>
    Drawing,

    /// <summary>The pages are written into the file.</summary>
    Writing,
}
