using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Text;

/// <summary>How a block sets its text; sizes in points.</summary>
internal sealed record TextStyle(float Size, float Leading, Colour Colour, bool IsStrong = false, bool IsEmphasis = false);
