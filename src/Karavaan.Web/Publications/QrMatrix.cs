using QRCoder;

namespace Karavaan.Web.Publications;

/// <summary>A QR code for a document, which draws the white around it by itself.</summary>
internal static class QrMatrix
{
    /// <summary>QRCoder leaves four modules around the code, as ISO/IEC 18004 asks for.</summary>
    private const int QuietZone = 4;

    /// <summary>The modules of a code that says this: true is dark, the first index is the row.</summary>
    public static bool[,] Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var size = rows.Count - (2 * QuietZone);
        var modules = new bool[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                modules[row, column] = rows[row + QuietZone][column + QuietZone];
            }
        }

        return modules;
    }
}
