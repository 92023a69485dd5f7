namespace Karavaan.Pdf.Model;

/// <summary>
/// Shapes in a field of <see cref="Width"/> by <see cref="Height"/> points; the origin is the top left corner and y goes down. Later shapes lie
/// on top.
/// </summary>
public sealed record Drawing(float Width, float Height, params IReadOnlyList<Shape> Shapes)
{
    private const int QuietZone = 4;

    /// <summary>
    /// A QR code as one path, with the quiet zone of four modules that ISO/IEC 18004 asks for.
    /// </summary>
    /// <param name="modules">True is dark; first index is the row. An array that is not square is refused.</param>
    /// <param name="size">Side of the drawing in points, quiet zone included.</param>
    public static Drawing Qr(bool[,] modules, float size)
    {
        ArgumentNullException.ThrowIfNull(modules);
        var count = modules.GetLength(0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(modules.GetLength(1), count);
        var unit = size / (count + (2 * QuietZone));
        var path = new Path();
        for (var row = 0; row < count; row++)
        {
            AddRow(path, modules, row, unit);
        }

        return new Drawing(size, size, new PathShape(path) { Fill = Palette.Ink });
    }

    private static void AddRow(Path path, bool[,] modules, int row, float unit)
    {
        var count = modules.GetLength(1);
        for (var column = 0; column < count; column++)
        {
            var start = column;
            while (column < count && modules[row, column])
            {
                column++;
            }

            if (column > start)
            {
                path.Rectangle((start + QuietZone) * unit, (row + QuietZone) * unit, (column - start) * unit, unit);
            }
        }
    }
}
