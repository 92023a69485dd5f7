namespace Karavaan.Pdf.Layout;

/// <summary>The hand in the drawing: a stroke that is not quite straight, always the same for the same place.</summary>
internal static class FeltPen
{
    public static Model.Path Stroke(float left, float right, float y)
    {
        var width = right - left;
        return new Model.Path()
            .MoveTo(left, y + 0.5f)
            .CurveTo(left + (width * 0.2f), y - 0.9f, left + (width * 0.35f), y + 0.7f, left + (width * 0.5f), y)
            .CurveTo(left + (width * 0.68f), y - 0.8f, left + (width * 0.84f), y - 0.5f, right, y + 0.2f);
    }
}
