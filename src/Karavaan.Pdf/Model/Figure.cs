namespace Karavaan.Pdf.Model;

/// <summary>A vector drawing with the words that stand in for it (ISO 32000-1, 14.9.3). It is scaled down when the column is too narrow or the page too short.</summary>
/// <param name="Drawing">What is seen.</param>
/// <param name="AltText">What is said; a blank text is refused.</param>
public sealed record Figure(Drawing Drawing, string AltText) : Block
{
    /// <summary>
    /// Set under the drawing. A drawing with a caption can be read away from its place: where it does not fit any more, what follows in its chapter
    /// fills the page before it.
    /// </summary>
    public string? Caption { get; init; }
}
