namespace Karavaan.Pdf.Layout;

/// <summary>A rectangle in points; the origin of a page is its top left corner and y goes down.</summary>
internal readonly record struct Box(float X, float Y, float Width, float Height);
