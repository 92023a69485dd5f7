namespace Karavaan.Pdf.Model;

/// <summary>One hue in three strengths.</summary>
/// <param name="Ink">For words: reads on white and on its own <paramref name="Wash"/> (at least 7 to 1).</param>
/// <param name="Fill">For shapes.</param>
/// <param name="Wash">For the ground under words.</param>
public sealed record Hue(Colour Ink, Colour Fill, Colour Wash);
